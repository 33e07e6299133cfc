package org.komenius.web.internal.pagetext;

import java.util.List;
import java.util.Optional;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.language.ShellTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What this installation stores about people; the same parts as in {@code pages/privacy.js}. */
@Component
@PageOf(contribution = "shell", path = "datenschutz")
public class PrivacyText implements PageText {

    private static final List<String> PARTS = List.of("visit", "offline", "cookie", "account", "log", "rights");

    private final ShellTexts texts;
    private final SiteNames names;

    @Activate
    public PrivacyText(@Reference ShellTexts texts, @Reference SiteNames names) {
        this.texts = texts;
        this.names = names;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        OwnText own = new OwnText(texts, names, request);
        PageContent.Builder page = own.titled("datenschutz").add(own.paragraph("privacy.lead"));
        for (String part : PARTS) {
            page.add(own.heading("privacy." + part)).add(own.paragraph("privacy." + part + "-text"));
        }
        return Optional.of(page.build());
    }
}

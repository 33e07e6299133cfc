package org.komenius.web.internal.pagetext;

import java.util.Optional;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.language.ShellTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The statement that BITV 2.0 asks for; it must be readable in any browser. */
@Component
@PageOf(contribution = "shell", path = "barrierefreiheit")
public class AccessibilityText implements PageText {

    private final ShellTexts texts;
    private final SiteNames names;

    @Activate
    public AccessibilityText(@Reference ShellTexts texts, @Reference SiteNames names) {
        this.texts = texts;
        this.names = names;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        OwnText own = new OwnText(texts, names, request);
        return Optional.of(own.titled("barrierefreiheit")
                .description(own.words("accessibility.lead").text())
                .add(own.paragraph("accessibility.lead"))
                .add(own.heading("accessibility.state"))
                .add(own.paragraph("accessibility.state-text"))
                .add(own.heading("accessibility.how"))
                .add(own.paragraph("accessibility.how-text"))
                .add(own.heading("accessibility.limits"))
                .add(Block.list(
                        Block.item(own.words("accessibility.limit-imports")),
                        Block.item(own.words("accessibility.limit-translation")),
                        Block.item(own.words("accessibility.limit-script"))))
                .add(own.heading("accessibility.feedback"))
                .add(own.paragraph("accessibility.feedback-text"))
                .add(own.paragraph("accessibility.feedback-letter"))
                .add(own.heading("accessibility.enforcement"))
                .add(own.paragraph("accessibility.enforcement-text"))
                .add(own.paragraph("accessibility.date"))
                .build());
    }
}

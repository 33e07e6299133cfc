package org.komenius.web.internal.pagetext;

import java.util.Optional;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.language.ShellTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who answers for this site. */
@Component
@PageOf(contribution = "shell", path = "impressum")
public class ImprintText implements PageText {

    private final ShellTexts texts;
    private final SiteNames names;

    @Activate
    public ImprintText(@Reference ShellTexts texts, @Reference SiteNames names) {
        this.texts = texts;
        this.names = names;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        OwnText own = new OwnText(texts, names, request);
        return Optional.of(own.titled("impressum")
                .add(own.heading("imprint.provider"))
                .add(Block.paragraph(Inline.strong(names.place())))
                .add(own.paragraph("imprint.incomplete"))
                .add(own.heading("imprint.software"))
                .add(own.paragraph("imprint.software-text"))
                .add(own.heading("imprint.data"))
                .add(own.paragraph("imprint.data-text"))
                .build());
    }
}

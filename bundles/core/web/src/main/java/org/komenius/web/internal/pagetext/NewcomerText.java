package org.komenius.web.internal.pagetext;

import java.util.List;
import java.util.Map;
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

/** First steps for people who have just moved here. */
@Component
@PageOf(contribution = "shell", path = "neu-hier")
public class NewcomerText implements PageText {

    private static final List<String> STEPS = List.of("child", "school", "german", "degree", "work");

    private final ShellTexts texts;
    private final SiteNames names;

    @Activate
    public NewcomerText(@Reference ShellTexts texts, @Reference SiteNames names) {
        this.texts = texts;
        this.names = names;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        OwnText own = new OwnText(texts, names, request);
        PageContent.Builder page = own.titled("neu-hier").add(own.paragraph("newcomer.lead"));
        for (String step : STEPS) {
            Inline.Words what = own.words("newcomer." + step + "-search");
            Inline.Words label = own.words("newcomer.search", Map.of("what", what.text()));
            page.add(own.heading("newcomer." + step))
                    .add(own.paragraph("newcomer." + step + "-text"))
                    .add(Block.paragraph(new Inline.Link(
                            label.text(), label.language(), "/suche?q=" + Queries.encode(what.text()))));
        }
        return Optional.of(page.build());
    }
}

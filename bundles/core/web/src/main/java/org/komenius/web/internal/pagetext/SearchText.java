package org.komenius.web.internal.pagetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.komenius.spi.security.Caller;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Field;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.contribution.Area;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.contribution.PageEntry;
import org.komenius.web.internal.contribution.Routes;
import org.komenius.web.internal.language.Language;
import org.komenius.web.internal.language.ShellTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Search without JavaScript: finds pages by title and description. What modules hold is searched by their JavaScript only. */
@Component
@PageOf(contribution = "shell", path = "suche")
public class SearchText implements PageText {

    private static final int MAX_SHOWN = 100;

    private final Contributions contributions;
    private final ShellTexts texts;
    private final SiteNames names;

    @Activate
    public SearchText(@Reference Contributions contributions, @Reference ShellTexts texts, @Reference SiteNames names) {
        this.contributions = contributions;
        this.texts = texts;
        this.names = names;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        OwnText own = new OwnText(texts, names, request);
        String asked = request.first("q").map(String::strip).orElse("");
        // The query is anybody's text; one page of it is enough to show.
        String wanted = asked.substring(0, Math.min(asked.length(), MAX_SHOWN));
        PageContent.Builder page = own.titled("suche")
                .notIndexed()
                .add(new Block.Form(
                        "/suche",
                        List.of(new Field.Entry(
                                "q", own.words("shell.search-label").text(), null, Field.Kind.SEARCH, wanted)),
                        own.words("ui.search").text()));
        if (!wanted.isEmpty()) {
            List<Block.Item> found = find(wanted, OwnText.language(request));
            if (found.isEmpty()) {
                page.add(Block.paragraph(own.words("search.none", Map.of("text", wanted))))
                        .add(own.paragraph("search.none-text"));
            } else {
                page.add(own.heading("search.pages")).add(Block.list(found));
            }
        }
        return Optional.of(page.build());
    }

    private List<Block.Item> find(String wanted, Language language) {
        String needle = wanted.toLowerCase(Locale.ROOT);
        List<Block.Item> found = new ArrayList<>();
        for (Contribution contribution : contributions.accepted()) {
            for (PageEntry page : contribution.ui().pages()) {
                String path = page.start(contribution.ui().id());
                boolean open = page.area() == Area.CITIZEN
                        && page.indexed()
                        && page.params().isEmpty()
                        && Routes.of(contributions.accepted(), path, Caller.ANONYMOUS) == Routes.State.OK;
                if (open && said(page, language).contains(needle)) {
                    found.add(Offers.item(path, page, language));
                }
            }
        }
        return found;
    }

    private static String said(PageEntry page, Language language) {
        return (language.choose(page.title()).orElseThrow().text() + " "
                        + language.choose(page.description())
                                .map(words -> words.text())
                                .orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}

package org.komenius.web.internal.pagetext;

import java.util.List;
import java.util.Optional;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Field;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.JsonLd;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.contribution.PublicMenu;
import org.komenius.web.internal.language.Language;
import org.komenius.web.internal.language.ShellTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The start page: search, the way in for newcomers, and what the installed modules offer. */
@Component
@PageOf(contribution = "shell", path = "")
public class StartText implements PageText {

    private final Contributions contributions;
    private final ShellTexts texts;
    private final SiteNames names;

    @Activate
    public StartText(@Reference Contributions contributions, @Reference ShellTexts texts, @Reference SiteNames names) {
        this.contributions = contributions;
        this.texts = texts;
        this.names = names;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        OwnText own = new OwnText(texts, names, request);
        Language language = OwnText.language(request);
        PageContent.Builder page = own.titled("")
                .description(own.words("start.lead").text())
                .add(own.paragraph("start.lead"))
                .add(search(own))
                .add(Block.paragraph(
                        new Inline.Link(
                                own.words("start.new").text(),
                                own.words("start.new").language(),
                                "/neu-hier"),
                        Inline.text(" – "),
                        own.words("start.new-text")))
                .add(own.heading("start.offers"));
        List<Block.Item> offers = PublicMenu.of(contributions.accepted()).stream()
                .flatMap(group -> group.items().stream())
                .map(item -> Offers.item(item.path(), item.page(), language))
                .toList();
        return Optional.of(page.add(Block.list(offers)).describe(site(request)).build());
    }

    private static Block search(OwnText own) {
        return new Block.Form(
                "/suche",
                List.of(new Field.Entry(
                        "q",
                        own.words("start.search").text(),
                        own.words("start.search-hint").text(),
                        Field.Kind.SEARCH,
                        null)),
                own.words("ui.search").text());
    }

    private JsonLd site(PageRequest request) {
        return JsonLd.of("WebSite")
                .with("name", "Komenius")
                .with("url", request.absolute(""))
                .with("inLanguage", request.language())
                .with("publisher", JsonLd.of("GovernmentOrganization").with("name", names.place()))
                .with(
                        "potentialAction",
                        JsonLd.of("SearchAction")
                                .with("target", request.absolute("/suche") + "?q={query}")
                                .with("query-input", "required name=query"));
    }
}

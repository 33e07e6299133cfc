package org.komenius.pathways.internal.pagetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.layout.MapDrawing;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.JsonLd;
import org.komenius.spi.web.PageAddress;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The map as a picture and, which says the same, as a list of stops for every line. */
@Component
@PageOf(contribution = "pathways", path = "")
public class MapText implements PageText {

    private final PublishedNetworks networks;

    @Activate
    public MapText(@Reference PublishedNetworks networks) {
        this.networks = networks;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        Optional<PublicPage> found = PublicPage.of(request, networks);
        if (found.isEmpty()) {
            return request.first(PublicPage.NETWORK).isPresent()
                    ? Optional.empty()
                    : Optional.of(PublicPage.nothingYet(request, "public.map.heading"));
        }
        PublicPage page = found.get();
        Speech speech = page.speech;
        Inline.Words title = speech.words("public.map.heading");
        PageContent.Builder content = PageContent.titled(title.text())
                .titleLanguage(title.language())
                .canonicalPath(PublicPage.canonical(""))
                .lastModified(page.published.publishedAt());
        speech.paragraph(page.network.description()).ifPresent(content::add);
        page.warning().ifPresent(content::add);
        content.add(page.planner(null, null)).add(picture(page)).add(files(page));
        for (Line line : page.network.lines()) {
            line(page, line).forEach(content::add);
        }
        return Optional.of(content.add(page.version()).describe(stops(page)).build());
    }

    @Override
    public List<PageAddress> addresses() {
        return networks.main()
                .map(main -> List.of(new PageAddress(List.of(), main.publishedAt())))
                .orElse(List.of());
    }

    private static Block picture(PublicPage page) {
        MapDrawing drawing = page.published.drawing(page.request.language());
        return new Block.Picture(
                address(page.published, "svg", page.request.language()),
                page.speech.text("public.map.name", Map.of("network", page.speech.plain(page.network.title()))),
                (int) Math.ceil(drawing.width()),
                (int) Math.ceil(drawing.height()));
    }

    private static Block files(PublicPage page) {
        String language = page.request.language();
        return Block.paragraph(
                Inline.link(page.speech.text("public.map.poster"), address(page.published, "pdf", language)),
                Inline.text(" · "),
                Inline.link(page.speech.text("public.map.svg"), address(page.published, "svg", language)));
    }

    private static String address(PublishedNetwork published, String format, String language) {
        return "/api/pathways/networks/" + published.network().id() + "/map?lang=" + language + "&format=" + format;
    }

    private static List<Block> line(PublicPage page, Line line) {
        List<Block> blocks = new ArrayList<>();
        Inline.Words title = page.speech.say(line.title());
        blocks.add(new Block.Heading(2, List.of(Inline.text(line.letter() + " "), title), "linie-" + line.id()));
        page.speech.paragraph(line.description()).ifPresent(blocks::add);
        List<Block.Item> stops = new ArrayList<>();
        for (Stop stop : page.crossings.along(line)) {
            List<Inline> text = new ArrayList<>();
            text.add(page.link(stop));
            List<Line> others = page.crossings.linesAt(stop.id()).stream()
                    .filter(other -> !other.id().equals(line.id()))
                    .toList();
            if (!others.isEmpty()) {
                text.add(Inline.text(" – "));
                text.add(page.speech.words("public.list.change-to"));
                text.addAll(Speech.joined(
                        others.stream()
                                .map(other -> page.speech.say(other.title()))
                                .toList(),
                        ", "));
            }
            stops.add(new Block.Item(text, List.of()));
        }
        blocks.add(Block.steps(stops));
        return blocks;
    }

    private static JsonLd stops(PublicPage page) {
        List<JsonLd> entries = new ArrayList<>();
        for (Stop stop : page.crossings.stops()) {
            entries.add(JsonLd.of("ListItem")
                    .with("position", entries.size() + 1)
                    .with("name", page.speech.plain(stop.title()))
                    .with("url", page.request.absolute("/pathways/halt/" + stop.id())));
        }
        return JsonLd.of("ItemList")
                .with("name", page.speech.plain(page.network.title()))
                .with("numberOfItems", entries.size())
                .with("itemListElement", entries);
    }
}

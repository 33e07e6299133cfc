package org.komenius.pathways.internal.pagetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komenius.pathways.internal.Municipality;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.registry.Institution;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageAddress;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One stop: what it is, how it goes on, how one gets there, where it is offered and who advises. */
@Component
@PageOf(contribution = "pathways", path = "halt")
public class StopText implements PageText {

    private final PublishedNetworks networks;
    private final Municipality municipality;

    @Activate
    public StopText(@Reference PublishedNetworks networks, @Reference Municipality municipality) {
        this.networks = networks;
        this.municipality = municipality;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        return PublicPage.of(request, networks).flatMap(page -> page.network
                .stop(request.params().getOrDefault("id", ""))
                .map(stop -> content(page, stop)));
    }

    @Override
    public List<PageAddress> addresses() {
        return networks.main().stream()
                .flatMap(main -> main.network().stops().stream()
                        .map(stop -> new PageAddress(List.of(stop.id()), main.publishedAt())))
                .toList();
    }

    private PageContent content(PublicPage page, Stop stop) {
        Speech speech = page.speech;
        Inline.Words title = speech.say(stop.title());
        List<Institution> institutions = municipality.institutions(stop.institutions(), PublicPage.today());
        PageContent.Builder content = PageContent.titled(title.text())
                .titleLanguage(title.language())
                .canonicalPath(PublicPage.canonical("/halt/" + stop.id()))
                .lastModified(page.published.publishedAt());
        if (stop.description() != null) {
            content.description(speech.plain(stop.description()));
        }
        content.add(kind(page, stop));
        speech.paragraph(stop.description()).ifPresent(content::add);
        page.warning().ifPresent(content::add);
        StopParts parts = new StopParts(page, stop);
        content.add(parts.facts()).add(planning(page, stop));
        content.addAll(parts.onward()).addAll(parts.arrivals());
        content.addAll(parts.institutions(institutions)).addAll(parts.counselling());
        return content.add(new Block.Paragraph(page.source(stop.source(), stop.checked())))
                .add(Block.paragraph(page.link("public.map.heading", "/pathways")))
                .add(page.version())
                .describe(StopData.of(page, stop, institutions))
                .describe(StopData.trail(page, stop))
                .build();
    }

    private static Block kind(PublicPage page, Stop stop) {
        List<Inline> text = new ArrayList<>();
        text.add(page.speech.words("public.kind." + stop.kind().name()));
        List<Line> lines = page.crossings.linesAt(stop.id());
        if (!lines.isEmpty()) {
            text.add(Inline.text(" · "));
            text.add(page.speech.words("public.list.lines"));
            text.addAll(Speech.joined(
                    lines.stream().map(line -> page.speech.say(line.title())).toList(), ", "));
        }
        return new Block.Paragraph(text);
    }

    private static Block planning(PublicPage page, Stop stop) {
        return Block.paragraph(
                page.link("public.stop.plan-from", "/pathways/fahrplan?" + PublicPage.FROM + "=" + stop.id()),
                Inline.text(" · "),
                page.link("public.stop.plan-to", "/pathways/fahrplan?" + PublicPage.TO + "=" + stop.id()));
    }
}

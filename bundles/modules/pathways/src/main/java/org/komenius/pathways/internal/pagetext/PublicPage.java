package org.komenius.pathways.internal.pagetext;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.problem.ProblemException;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Field;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageRequest;

/** What all pages about one network share: which network it is, its words, links and the choice of where from and where to. */
final class PublicPage {

    static final String NETWORK = "netz";
    static final String FROM = "von";
    static final String TO = "nach";

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    final PageRequest request;
    final PublishedNetwork published;
    final Network network;
    final Speech speech;
    final Rules rules;
    final Crossings crossings;
    private final boolean chosen;

    private PublicPage(PageRequest request, PublishedNetwork published, boolean chosen) {
        this.request = request;
        this.published = published;
        this.network = published.network();
        this.speech = new Speech(Wording.own(), request.language());
        this.rules = new Rules(speech, network);
        this.crossings = new Crossings(network);
        this.chosen = chosen;
    }

    static PublicPage of(PageRequest request, PublishedNetwork published) {
        return new PublicPage(request, published, false);
    }

    /** The network that the address names, else the main one; empty if there is none. */
    static Optional<PublicPage> of(PageRequest request, PublishedNetworks networks) {
        Optional<String> wanted = request.first(NETWORK);
        if (wanted.isEmpty()) {
            return networks.main().map(published -> new PublicPage(request, published, false));
        }
        try {
            return Optional.of(new PublicPage(request, networks.get(wanted.get()), true));
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    /** Said where no network is published yet, which is no reason to deny the page. */
    static PageContent nothingYet(PageRequest request, String titleKey) {
        Speech speech = new Speech(Wording.own(), request.language());
        Inline.Words title = speech.words(titleKey);
        return PageContent.titled(title.text())
                .titleLanguage(title.language())
                .add(Block.paragraph(speech.words("public.network.none")))
                .add(Block.paragraph(speech.words("public.network.none-text")))
                .notIndexed()
                .build();
    }

    static LocalDate today() {
        return LocalDate.now(GERMANY);
    }

    /** Without language, with the network if the address named one. */
    String path(String path) {
        return chosen ? path + (path.contains("?") ? "&" : "?") + NETWORK + "=" + network.id() : path;
    }

    Inline link(Stop stop) {
        Inline.Words title = speech.say(stop.title());
        return Inline.link(title.text(), title.language(), path("/pathways/halt/" + stop.id()));
    }

    /** The stop's title as a link; its id where the network does not have it. */
    Inline linkTo(String stopId) {
        return network.stop(stopId).map(this::link).orElseGet(() -> Inline.text(stopId));
    }

    Inline link(String key, String path) {
        Inline.Words label = speech.words(key);
        return Inline.link(label.text(), label.language(), path(path));
    }

    /** Where from and where to, as a form that works by its address. */
    Block planner(String from, String to) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Choice(
                FROM,
                speech.text("public.plan.from"),
                speech.text("public.plan.from-hint"),
                stops(speech.text("public.plan.choose")),
                from));
        fields.add(new Field.Choice(
                TO,
                speech.text("public.plan.to"),
                speech.text("public.plan.to-hint"),
                stops(speech.text("public.plan.everything")),
                to));
        if (chosen) {
            fields.add(new Field.Kept(NETWORK, network.id()));
        }
        return new Block.Form("/pathways/fahrplan", fields, speech.text("public.plan.submit"));
    }

    private List<Field.Option> stops(String none) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", none, null, null));
        for (Stop stop : crossings.stops()) {
            Column column = crossings.column(stop);
            Inline.Words title = speech.say(stop.title());
            options.add(new Field.Option(stop.id(), title.text(), speech.plain(column.title()), title.language()));
        }
        return options;
    }

    /** What must be known before relying on the page. */
    Optional<Block> warning() {
        return network.checkBeforeUse()
                ? Optional.of(Block.paragraph(
                        Inline.strong(speech.text("public.check.heading")),
                        Inline.text(" "),
                        speech.words("public.check.text")))
                : Optional.empty();
    }

    /** Which network, of when. */
    Block version() {
        return Block.paragraph(
                speech.say(network.title()),
                Inline.text(" · "),
                speech.words(
                        "public.network.version",
                        Map.of(
                                "version",
                                published.version(),
                                "date",
                                speech.day(LocalDate.ofInstant(published.publishedAt(), GERMANY)))));
    }

    /** Where a rule is written and when somebody last looked. */
    List<Inline> source(String id, LocalDate checked) {
        List<Inline> line = new ArrayList<>();
        Optional<Source> found = network.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst();
        if (found.isPresent()) {
            Source source = found.get();
            String foreign = Wording.isForeign("de", request.language()) ? "de" : null;
            line.add(speech.words("public.source"));
            line.add(Inline.text(" "));
            line.add(
                    Inline.Link.isAllowed(source.url())
                            ? Inline.link(source.title(), foreign, source.url())
                            : Inline.text(source.title(), foreign));
        } else {
            line.add(speech.words("public.source.none"));
        }
        line.add(Inline.text(" · "));
        line.add(
                checked == null
                        ? speech.words("public.source.unchecked")
                        : speech.words("public.source.checked", Map.of("date", speech.day(checked))));
        return line;
    }

    static String canonical(String path) {
        return "/pathways" + path;
    }
}

package org.komenius.pathways.internal.poster;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.komenius.documents.Block;
import org.komenius.documents.Document;
import org.komenius.documents.PageFormat;
import org.komenius.pathways.internal.drawing.SvgOptions;
import org.komenius.pathways.internal.drawing.SvgWriter;
import org.komenius.pathways.internal.layout.MapDrawing;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** The map on A3, with its lines in words for people who cannot see it and for the legend. */
public final class Poster {

    private static final String SOFT_HYPHEN = "\u00AD";

    private Poster() {}

    /**
     * @param drawing the map in the language of the poster
     * @param publishedAt null for a version that is not published
     * @param transitions of a route to stand out; empty for none
     */
    public static Document of(Network network, MapDrawing drawing, Instant publishedAt, Set<String> transitions) {
        String language = drawing.language();
        String alternative = String.format(
                Locale.ROOT,
                PosterTexts.MAP.in(language),
                network.lines().size(),
                network.stops().size());
        String svg = SvgWriter.write(drawing, SvgOptions.PLAIN.highlightingTransitions(transitions));
        List<Block> blocks = List.of(new Block.Figure(svg, alternative, null, 100), lines(network, language));
        String title = plain(network.title().in(language));
        return new Document(
                title,
                language,
                network.description() == null
                        ? alternative
                        : plain(network.description().in(language)),
                PageFormat.A3_LANDSCAPE,
                false,
                footer(network, language, publishedAt),
                blocks);
    }

    private static Block lines(Network network, String language) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : network.lines()) {
            rows.add(List.of(line.letter(), plain(line.title().in(language)), stops(network, line, language)));
        }
        return new Block.Table(
                PosterTexts.LINES.in(language),
                List.of(
                        new Block.Table.Column(PosterTexts.LINE.in(language), false),
                        new Block.Table.Column(PosterTexts.NAME.in(language), false),
                        new Block.Table.Column(PosterTexts.STOPS.in(language), false)),
                rows);
    }

    /** Stops in the order of their stages, which is how people ride. */
    private static String stops(Network network, Line line, String language) {
        Set<String> served = new LinkedHashSet<>();
        for (Transition transition : network.transitions()) {
            if (transition.lines().contains(line.id())) {
                served.add(transition.from());
                served.add(transition.to());
            }
        }
        List<String> columns =
                network.columns().stream().map(column -> column.id()).toList();
        return String.join(
                " – ",
                network.stops().stream()
                        .filter(stop -> served.contains(stop.id()))
                        .sorted(java.util.Comparator.comparingInt((Stop stop) -> columns.indexOf(stop.column())))
                        .map(stop -> plain(stop.title().in(language)))
                        .toList());
    }

    private static String footer(Network network, String language, Instant publishedAt) {
        List<String> parts = new ArrayList<>();
        if (publishedAt != null) {
            parts.add(PosterTexts.STAND.in(language)
                    + " "
                    + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(Locale.forLanguageTag(language.startsWith("ar") ? "en" : language))
                            .withZone(ZoneId.of("Europe/Berlin"))
                            .format(publishedAt));
        }
        if (network.checkBeforeUse()) {
            parts.add(PosterTexts.CHECK.in(language));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private static String plain(String text) {
        return text.replace(SOFT_HYPHEN, "");
    }
}

package org.komenius.monitoring.internal.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.komenius.documents.Block;
import org.komenius.documents.Document;
import org.komenius.documents.PageFormat;
import org.komenius.documents.charts.Chart;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;
import org.komenius.monitoring.internal.factsheet.Course;
import org.komenius.monitoring.internal.factsheet.Sentences;

/**
 * One page for tonight's meeting. Everything in it is bounded, so that it is always one page: one figure has a chart and a table, two
 * have a chart each, three and four are told in words.
 */
public final class FactSheet {

    public static final int MOST = 4;

    private static final int PERIODS_IN_TABLE = 4;
    private static final int ROWS = 4;
    private static final DateTimeFormatter GERMAN_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /**
     * @param focused whether the rows are one region and what it is compared with
     * @param sources lines that the licences ask for
     */
    public record Part(String title, Calculated calculated, boolean focused, List<String> sources) {}

    private final String language;
    private final boolean german;
    private final List<Block> blocks = new ArrayList<>();

    private FactSheet(String language) {
        this.language = language;
        this.german = !language.startsWith("en");
    }

    /**
     * @param parts one to {@link #MOST}, each with figures
     * @param region name of the region that it is about; null for many
     */
    public static Document of(List<Part> parts, String region, LocalDate today, String language) {
        return new FactSheet(language).write(parts, region, today);
    }

    private Document write(List<Part> parts, String region, LocalDate today) {
        String title = parts.size() == 1
                ? clip(parts.get(0).title(), 60)
                : say("Steckbrief: ", "Fact sheet: ")
                        + clip(region == null ? say("Zahlen im Überblick", "figures") : region, 80);
        Set<String> sources = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        Set<String> methods = new LinkedHashSet<>();
        for (Part part : parts) {
            FigureView view = new FigureView(part.calculated(), language);
            if (parts.size() > 1) {
                blocks.add(new Block.Heading(2, clip(part.title(), 50)));
            }
            words(part, view, parts.size());
            if (parts.size() <= 2) {
                picture(part, parts.size());
            }
            if (parts.size() == 1) {
                table(part, view);
            }
            methods.addAll(method(part.calculated().analysis()));
            sources.addAll(part.sources());
            notes.addAll(view.notes());
        }
        foot(sources, methods, notes);
        String made = say("Erstellt am " + GERMAN_DATE.format(today), "Made on " + today);
        return new Document(
                title,
                german ? "de" : "en",
                clip(say("Steckbrief zu ", "Fact sheet on ") + parts.get(0).title(), 200),
                PageFormat.A4_PORTRAIT,
                false,
                made,
                blocks);
    }

    private Sentences sentences(FigureView view) {
        return new Sentences(language, clip(view.label(), 80), view.unit(), view.decimals(), view.periodLabels());
    }

    private void words(Part part, FigureView view, int parts) {
        List<Course> regions = courses(view, true);
        List<Course> others = courses(view, false);
        List<String> said = part.focused() && !regions.isEmpty()
                ? sentences(view).about(regions.get(0), others.subList(0, Math.min(2, others.size())))
                : sentences(view)
                        .among(
                                regions.isEmpty() ? others : regions,
                                regions.isEmpty() ? List.of() : others.subList(0, Math.min(2, others.size())));
        int most = parts > 2 ? 4 : 5;
        blocks.add(Block.Paragraph.of(clip(
                String.join(" ", said.subList(0, Math.min(most, said.size()))),
                parts > 2 ? 330 : parts == 2 ? 300 : 480)));
    }

    private static List<Course> courses(FigureView view, boolean regions) {
        return view.rows().stream()
                .filter(row -> row.kind() != RowKind.TOTAL && (row.kind() == RowKind.REGION) == regions)
                .map(row -> new Course(clip(row.label(), 60), view.over(row, 0)))
                .toList();
    }

    private void picture(Part part, int parts) {
        Chart chart = new AnalysisPicture(part.calculated(), language)
                .draw(clip(new FigureView(part.calculated(), language).label(), 60), null, 720, parts == 1 ? 10 : 5);
        // A picture as high as wide would push the rest off the page.
        double high = chart.height() / (double) chart.width();
        int percent = (int) Math.min(parts == 1 ? 100 : 75, (parts == 1 ? 48 : 32) / high);
        blocks.add(new Block.Figure(chart.svg(), chart.alternative(), null, Math.max(20, percent)));
    }

    /** Newest periods below each other for one region; regions below each other otherwise. */
    private void table(Part part, FigureView view) {
        Sentences sentences = sentences(view);
        List<Row> rows = view.rows();
        int first = Math.max(0, view.periods().size() - PERIODS_IN_TABLE);
        List<List<String>> lines = new ArrayList<>();
        List<Block.Table.Column> head = new ArrayList<>();
        String caption = clip(view.label(), 60) + (view.unit() == null ? "" : say(" in ", " in ") + view.unit());
        if (part.focused()) {
            List<Row> shown = rows.subList(0, Math.min(3, rows.size()));
            head.add(new Block.Table.Column(say("Zeitraum", "Period"), false));
            shown.forEach(row -> head.add(new Block.Table.Column(clip(row.label(), 24), true)));
            for (int at = first; at < view.periods().size(); at++) {
                List<String> line = new ArrayList<>(List.of(view.periodLabels().get(at)));
                for (Row row : shown) {
                    line.add(cell(sentences, view.value(row, at, 0)));
                }
                lines.add(line);
            }
        } else {
            int from = Math.max(0, view.periods().size() - 3);
            head.add(new Block.Table.Column("Region", false));
            for (int at = from; at < view.periods().size(); at++) {
                head.add(new Block.Table.Column(view.periodLabels().get(at), true));
            }
            for (Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
                List<String> line = new ArrayList<>(List.of(clip(row.label(), 50)));
                for (int at = from; at < view.periods().size(); at++) {
                    line.add(cell(sentences, view.value(row, at, 0)));
                }
                lines.add(line);
            }
            if (rows.size() > ROWS) {
                caption += say(
                        " (" + ROWS + " von " + rows.size() + " Regionen)",
                        " (" + ROWS + " of " + rows.size() + " regions)");
            }
        }
        blocks.add(new Block.Table(caption, head, lines));
    }

    private static String cell(Sentences sentences, ObservedValue value) {
        return sentences.cell(value);
    }

    private List<String> method(Analysis analysis) {
        return analysis.calculations().stream()
                .map(one -> switch (one.kind()) {
                    case RATIO -> say("Verhältnis zweier Werte", "ratio of two figures")
                            + (one.factor() == null ? "" : " × " + one.factor().toPlainString());
                    case DIFFERENCE -> say("Unterschied zweier Werte", "difference of two figures");
                    case CHANGE -> say("Veränderung zum vorigen Zeitraum", "change to the period before");
                    case CHANGE_PERCENT -> say(
                            "Veränderung zum vorigen Zeitraum in Prozent", "change to the period before in percent");
                    case INDEX -> say("Index, Basiszeitraum = 100", "index, base period = 100");
                    case SHARE -> say("Anteil an allen gezeigten Regionen", "share of all regions shown");
                    default -> say("Wert unverändert", "figure as it is");
                })
                .map(text -> say("Berechnung: ", "Calculation: ") + text + ".")
                .limit(2)
                .toList();
    }

    private void foot(Set<String> sources, Set<String> methods, Set<String> notes) {
        StringBuilder text = new StringBuilder();
        methods.stream().limit(1).forEach(method -> text.append(method).append(' '));
        notes.stream().limit(1).forEach(note -> text.append(clip(note, 120)).append(' '));
        text.append(
                say(
                        "Zeichen: . unbekannt oder geheim, ... später, / nicht sicher genug, x nicht sinnvoll, : nicht erhoben, # Gebiet bestand nicht, • geheim gehalten, – genau null, ? keine Angabe.",
                        "Signs: . unknown or secret, ... later, / not reliable enough, x not meaningful, : not collected, # region did not exist, • kept secret, – exactly zero, ? nothing in the data."));
        blocks.add(Block.Paragraph.of(text.toString()));
        List<String> lines =
                sources.stream().limit(2).map(line -> clip(line, 130)).toList();
        blocks.add(Block.Paragraph.of(say("Quelle: ", "Source: ") + String.join("; ", lines)));
    }

    private static String clip(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1)))
                                .stripTrailing() + "…";
    }

    private String say(String inGerman, String inEnglish) {
        return german ? inGerman : inEnglish;
    }
}

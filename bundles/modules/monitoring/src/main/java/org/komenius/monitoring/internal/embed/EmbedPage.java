package org.komenius.monitoring.internal.embed;

import java.util.List;
import org.komenius.documents.charts.Chart;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.export.AnalysisPicture;
import org.komenius.monitoring.internal.export.FigureView;
import org.komenius.monitoring.internal.factsheet.Sentences;
import org.komenius.monitoring.internal.sharing.Snapshot;

/** The HTML of one snippet: picture, table, source. All texts are escaped; the only markup inside is our own SVG. */
final class EmbedPage {

    private static final int MOST_ROWS = 60;
    private static final String STYLE =
            """
            body{font-family:"Fira Sans",system-ui,sans-serif;color:#171a2b;background:#fff;margin:0;padding:12px;line-height:1.45}
            h1{font-size:1.15rem;margin:0 0 8px}svg{max-width:100%;height:auto;display:block}
            .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;min-width:50%}
            caption{text-align:start;font-weight:600;padding-block:6px}
            th,td{padding:4px 8px;border-bottom:1px solid #c3c8d8;text-align:end}th:first-child{text-align:start;font-weight:400}
            thead th{font-weight:600}summary{cursor:pointer;padding-block:8px}.note{color:#51577a;font-size:.85rem}a{color:#2044aa}""";

    private final String language;
    private final String nonce;

    EmbedPage(String language, String nonce) {
        this.language = language;
        this.nonce = nonce;
    }

    String figures(Snapshot snapshot, Calculated calculated, String siteName) {
        FigureView view = new FigureView(calculated, language);
        StringBuilder body =
                new StringBuilder("<h1>").append(escape(snapshot.title())).append("</h1>");
        if (!view.hasFigures()) {
            body.append("<p>")
                    .append(say("Dazu gibt es keine Zahlen.", "There are no figures."))
                    .append("</p>");
        } else {
            Chart chart = new AnalysisPicture(calculated, language).draw(null, null, 800, 30);
            body.append(chart.svg());
            body.append("<details><summary>")
                    .append(say("Als Tabelle", "As a table"))
                    .append("</summary>");
            table(body, view);
            body.append("</details>");
        }
        body.append("<p class=\"note\">").append(say("Quelle: ", "Source: "));
        body.append(escape(String.join("; ", view.sources()))).append("</p><p class=\"note\"><a href=\"/");
        body.append(german() ? "de" : "en").append("/monitoring/zahlen\" target=\"_blank\" rel=\"noopener\">");
        body.append(escape(siteName))
                .append(say(": Bildung in Zahlen", ": Education in figures"))
                .append("</a></p>");
        return page(snapshot.title(), body.toString());
    }

    /** Instead of figures that are not for everybody any more, or never were. */
    String nothing(boolean gone) {
        String heading = gone
                ? say("Diese Zahlen sind nicht mehr veröffentlicht", "These figures are not published any more")
                : say("Hier gibt es keine Zahlen", "There are no figures here");
        String text = gone
                ? say(
                        "Die Daten dahinter wurden zurückgezogen oder sind nicht mehr öffentlich.",
                        "The data behind them were withdrawn or are not public any more.")
                : say("Prüfen Sie die Adresse.", "Check the address.");
        return page(heading, "<h1>" + heading + "</h1><p>" + text + "</p>");
    }

    private void table(StringBuilder body, FigureView view) {
        Sentences words = new Sentences(language, view.label(), view.unit(), view.decimals(), view.periodLabels());
        List<Row> rows = view.rows().subList(0, Math.min(MOST_ROWS, view.rows().size()));
        String label = escape(view.label() + (view.unit() == null ? "" : " in " + view.unit()));
        body.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(label)
                .append("\"><table><caption>");
        body.append(label).append("</caption><thead><tr><th scope=\"col\">Region</th>");
        view.periodLabels()
                .forEach(period ->
                        body.append("<th scope=\"col\">").append(escape(period)).append("</th>"));
        body.append("</tr></thead><tbody>");
        for (Row row : rows) {
            body.append("<tr><th scope=\"row\">").append(escape(row.label())).append("</th>");
            for (ObservedValue value : view.over(row, 0)) {
                boolean number = value != null && value.number().isPresent();
                body.append("<td>");
                body.append(
                        number
                                ? escape(words.cell(value))
                                : "<abbr title=\"" + escape(words.why(value)) + "\">" + escape(words.cell(value))
                                        + "</abbr>");
                body.append("</td>");
            }
            body.append("</tr>");
        }
        body.append("</tbody></table></div>");
        boolean missing = rows.stream()
                .flatMap(row -> view.over(row, 0).stream())
                .anyMatch(value -> value == null || value.number().isEmpty());
        if (missing) {
            body.append("<p class=\"note\">").append(say("Zeichen: ", "Signs: "));
            for (MissingKind kind : MissingKind.values()) {
                body.append(escape(kind.symbol()))
                        .append("\u00a0")
                        .append(escape(words.why(ObservedValue.missing(kind))))
                        .append("; ");
            }
            body.append("?\u00a0").append(escape(words.why(null))).append("</p>");
        }
    }

    private String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + (german() ? "de" : "en") + "\"><head><meta charset=\"utf-8\"><title>"
                + escape(title)
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><style nonce=\""
                + nonce + "\">" + STYLE + "</style></head><body><main>" + body + "</main></body></html>\n";
    }

    private boolean german() {
        return !language.startsWith("en");
    }

    private String say(String inGerman, String inEnglish) {
        return german() ? inGerman : inEnglish;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

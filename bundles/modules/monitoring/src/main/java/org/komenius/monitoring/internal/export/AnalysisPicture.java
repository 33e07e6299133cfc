package org.komenius.monitoring.internal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.komenius.documents.charts.BarChart;
import org.komenius.documents.charts.Category;
import org.komenius.documents.charts.Chart;
import org.komenius.documents.charts.ChartFormat;
import org.komenius.documents.charts.LineChart;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

/** The figure that an analysis ends in as a picture: lines over several periods, bars for one. */
public final class AnalysisPicture {

    private static final int MOST_LINES = 6;

    private final FigureView view;
    private final String language;

    public AnalysisPicture(Calculated calculated, String language) {
        this.view = new FigureView(calculated, language);
        this.language = language;
    }

    /**
     * @param title what stands above; null for the figure's own name
     * @param source line below; null for none
     * @param mostBars rows beyond are left out, the title says how many; comparisons stay
     */
    public Chart draw(String title, String source, int width, int mostBars) {
        ChartFormat format = ChartFormat.of(language)
                .withUnit(view.unit(), view.decimals())
                .withWidth(width)
                .withSource(source);
        boolean english = language.startsWith("en");
        boolean overTime = view.periods().size() > 1;
        List<Row> rows = few(overTime ? MOST_LINES : mostBars);
        String heading = title == null ? (overTime ? view.label() : view.figureLabel()) : title;
        int left = view.rows().size() - rows.size();
        if (left > 0) {
            heading += english
                    ? " (" + rows.size() + " of " + view.rows().size() + " regions)"
                    : " (" + rows.size() + " von " + view.rows().size() + " Regionen)";
        }
        return overTime ? lines(heading, rows, format) : bars(heading, rows, format);
    }

    private Chart lines(String heading, List<Row> rows, ChartFormat format) {
        List<org.komenius.documents.charts.Series> series = new ArrayList<>();
        for (Row row : rows) {
            List<ObservedValue> values = new ArrayList<>();
            for (int at = 0; at < view.periods().size(); at++) {
                values.add(view.value(row, at, 0));
            }
            series.add(new org.komenius.documents.charts.Series(row.label(), values));
        }
        return LineChart.draw(heading, view.periodLabels(), series, format);
    }

    private Chart bars(String heading, List<Row> rows, ChartFormat format) {
        int newest = view.periods().size() - 1;
        List<Category> categories = rows.stream()
                .map(row -> new Category(row.label(), row.kind() != RowKind.REGION))
                .toList();
        List<org.komenius.documents.charts.Series> series = new ArrayList<>();
        List<Integer> parts = view.properParts().stream()
                .limit(org.komenius.documents.charts.Series.MOST)
                .toList();
        for (int part : parts) {
            List<ObservedValue> values = new ArrayList<>();
            for (Row row : rows) {
                values.add(view.value(row, newest, part));
            }
            String name = parts.size() == 1 ? view.label() : view.parts().get(part);
            series.add(new org.komenius.documents.charts.Series(name, values));
        }
        String when = view.periodLabels().get(newest);
        return BarChart.draw(heading + ", " + when, categories, series, format);
    }

    /** The first ones, and all that they are compared with. */
    private List<Row> few(int most) {
        if (view.rows().size() <= most) {
            return view.rows();
        }
        List<Row> compared = view.rows().stream()
                .filter(row -> row.kind() != RowKind.REGION)
                .limit(most / 2)
                .toList();
        return Stream.concat(
                        view.rows().stream()
                                .filter(row -> row.kind() == RowKind.REGION)
                                .limit(most - compared.size()),
                        compared.stream())
                .toList();
    }
}

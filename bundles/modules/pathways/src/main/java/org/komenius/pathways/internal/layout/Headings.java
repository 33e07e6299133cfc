package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.komenius.pathways.internal.layout.MapDrawing.DrawnColumn;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Network;

/** The bands of the educational stages and their headings. */
final class Headings {

    private static final double FIRST_LINE = 24;
    private static final double NARROWEST = 108;

    private final Network network;
    private final String language;
    private final TextBreaker breaker = new TextBreaker(TextWidths.SEMI_BOLD, Style.HEADING_SIZE);

    Headings(Network network, String language) {
        this.network = network;
        this.language = language;
    }

    /** Lower edge of the tallest heading, with some air. */
    double bottom() {
        int most = network.columns().stream()
                .mapToInt(column -> lines(column).size())
                .max()
                .orElse(0);
        return FIRST_LINE + most * Style.HEADING_LINE + 8;
    }

    List<DrawnColumn> draw(Frame frame) {
        List<DrawnColumn> result = new ArrayList<>();
        int columns = network.columns().size();
        for (int c = 0; c < columns; c++) {
            double left = c == 0 ? 0 : (frame.columnX(c - 1) + frame.columnX(c)) / 2;
            double right = c == columns - 1 ? frame.width() : (frame.columnX(c) + frame.columnX(c + 1)) / 2;
            Column column = network.columns().get(c);
            result.add(new DrawnColumn(column.id(), left, right - left, lines(column), frame.columnX(c), FIRST_LINE));
        }
        return result;
    }

    private List<String> lines(Column column) {
        return breaker.lines(column.title().in(language), NARROWEST);
    }
}

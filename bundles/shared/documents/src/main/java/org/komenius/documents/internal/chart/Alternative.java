package org.komenius.documents.internal.chart;

import java.util.ArrayList;
import java.util.List;
import org.komenius.documents.charts.Series;
import org.komenius.model.value.ObservedValue;

/** What a chart shows, in words: few values as they are, of many the highest, the lowest and what is missing. */
public final class Alternative {

    private static final int FEW = 6;
    private static final int MISSING_NAMED = 8;

    private final Sheet sheet;
    private final StringBuilder text = new StringBuilder();

    /** @param kind of chart, for example "Balkendiagramm" */
    public Alternative(Sheet sheet, String kind, String title) {
        this.sheet = sheet;
        text.append(kind).append(": ").append(title).append('.');
    }

    public Alternative series(List<String> names, Series series, boolean named) {
        text.append(' ');
        if (named) {
            text.append(series.name()).append(": ");
        }
        List<String> missing = new ArrayList<>();
        List<Integer> drawn = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            if (Values.isDrawn(series.values().get(at))) {
                drawn.add(at);
            } else {
                missing.add(names.get(at) + " (" + why(series.values().get(at)) + ")");
            }
        }
        if (drawn.isEmpty()) {
            text.append(sheet.say("keine Werte", "no values"));
        } else if (drawn.size() <= FEW) {
            text.append(String.join(
                    ", ", drawn.stream().map(at -> pair(names, series, at)).toList()));
        } else {
            int highest = drawn.get(0);
            int lowest = drawn.get(0);
            for (int at : drawn) {
                highest = number(series, at) > number(series, highest) ? at : highest;
                lowest = number(series, at) < number(series, lowest) ? at : lowest;
            }
            text.append(sheet.say(drawn.size() + " Werte, höchster ", drawn.size() + " values, highest "))
                    .append(pair(names, series, highest))
                    .append(sheet.say(", niedrigster ", ", lowest "))
                    .append(pair(names, series, lowest))
                    .append(sheet.say(", letzter ", ", last "))
                    .append(pair(names, series, drawn.get(drawn.size() - 1)));
        }
        text.append('.');
        if (!missing.isEmpty()) {
            text.append(sheet.say(" Ohne Zahl: ", " Without a number: "));
            text.append(String.join(", ", missing.subList(0, Math.min(MISSING_NAMED, missing.size()))));
            if (missing.size() > MISSING_NAMED) {
                int more = missing.size() - MISSING_NAMED;
                text.append(sheet.say(" und " + more + " weitere", " and " + more + " more"));
            }
            text.append('.');
        }
        return this;
    }

    private String why(ObservedValue value) {
        Values own = new Values(sheet.format);
        own.label(value);
        return own.signs().values().stream().findFirst().orElse("");
    }

    private String pair(List<String> names, Series series, int at) {
        ObservedValue value = series.values().get(at);
        String shown =
                value.number().orElseThrow().signum() == 0 && value.flags().isEmpty()
                        ? "0" + (sheet.format.unit() == null ? "" : "\u00a0" + sheet.format.unit())
                        : new Values(sheet.format).spoken(value);
        return names.get(at) + " " + shown;
    }

    private static double number(Series series, int at) {
        return Values.number(series.values().get(at));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.komenius.monitoring.internal.territory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Break;

/** Where figures of a region, as delivered, stand for another area than the period before. */
public final class Breaks {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Breaks() {}

    /**
     * @param regions keys of shown regions
     * @param periods shown ones, in their order
     * @param names what to call a region
     */
    public static List<Break> find(
            Collection<Reform> reforms, Set<String> regions, List<Period> periods, UnaryOperator<String> names) {
        List<Break> breaks = new ArrayList<>();
        for (String region : regions) {
            TreeMap<LocalDate, Set<String>> days = new TreeMap<>();
            for (Reform reform : reforms) {
                if (reform.to().equals(region) || reform.from().equals(region)) {
                    days.computeIfAbsent(reform.effective(), day -> new TreeSet<>())
                            .add(reform.to().equals(region) ? reform.from() : reform.to());
                }
            }
            days.forEach((day, others) -> first(periods, day)
                    .forEach(period -> breaks.add(new Break(region, period, day, note(region, day, others, names)))));
        }
        return breaks;
    }

    /** The first period after the reform, if there is one before it too. */
    private static List<Period> first(List<Period> periods, LocalDate day) {
        for (int at = 1; at < periods.size(); at++) {
            if (periods.get(at - 1).end().isBefore(day)
                    && !periods.get(at).end().isBefore(day)) {
                return List.of(periods.get(at));
            }
        }
        return List.of();
    }

    private static LocalizedText note(String region, LocalDate day, Set<String> others, UnaryOperator<String> names) {
        String parts = others.stream().map(names).reduce((a, b) -> a + ", " + b).orElseThrow();
        return LocalizedText.of(
                "Gebietsreform am " + GERMAN.format(day) + ": " + names.apply(region) + ", beteiligt " + parts,
                "Territorial reform on " + day + ": " + names.apply(region) + ", with " + parts);
    }
}

package org.komenius.monitoring.internal.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each value column of a presentation table is about, read from its header rows.
 *
 * <p>Where the header is a full cross of one or more variables below one measure, each variable becomes a dimension. Where it is ragged
 * (a school count beside pupils by sex and by class), every column becomes a measure of its own, named by all that stands above it:
 * nothing is guessed that the table does not say.
 *
 * @param dimensions labels of the dimensions that the header spans; empty if none
 * @param columns one per value column, in their order
 */
record PresentationColumns(List<String> dimensions, List<Column> columns) {

    /**
     * @param period as the header says it; null if rows or lines say it
     * @param measure name of the measure
     * @param unit null if the table does not say
     * @param members one per dimension
     */
    record Column(String period, String measure, String unit, List<String> members) {}

    private static final Pattern UNIT = Pattern.compile(
            "anzahl|personen|stück|1 ?000|tsd\\.?.*|mio\\.?.*|mill\\.?.*|%|prozent|promille|eur(o)?|tsd\\. eur|eur(o)? je .*|ha|qkm|km²|m²|qm|jahre|je .*");

    static boolean isUnit(String text) {
        return UNIT.matcher(text.strip().toLowerCase(Locale.GERMAN)).matches();
    }

    static PresentationColumns of(PresentationLayout layout) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : layout.header()) {
            List<String> values = new ArrayList<>();
            for (int column = layout.stubs(); column < layout.width(); column++) {
                values.add(column < row.size() ? row.get(column).strip() : "");
            }
            rows.add(values);
        }
        int count = layout.width() - layout.stubs();
        if (count == 0) {
            throw PresentationProblems.noHeader(1).asException();
        }
        List<String> periods = take(rows, PresentationLayout::isPeriod);
        List<String> units = take(rows, PresentationColumns::isUnit);
        PresentationLayout.Named measure = layout.measure();
        Cross cross = measure == null ? null : cross(rows, count, periods);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < count; column++) {
            String period = periods == null ? null : periods.get(column);
            String unit = units == null ? measure == null ? null : measure.unit() : units.get(column);
            columns.add(
                    cross == null
                            ? new Column(period, name(rows, column, measure), unit, List.of())
                            : new Column(period, measure.label(), unit, cross.members(column)));
        }
        Set<List<String>> seen = new HashSet<>();
        for (int column = 0; column < count; column++) {
            Column one = columns.get(column);
            List<String> key = new ArrayList<>(one.members());
            key.add(one.measure());
            key.add(String.valueOf(one.period()));
            if (!seen.add(key)) {
                throw PresentationProblems.sameColumn(layout.stubs() + column + 1, one.measure())
                        .asException();
            }
        }
        return new PresentationColumns(cross == null ? List.of() : cross.labels(), columns);
    }

    private static List<String> take(List<List<String>> rows, java.util.function.Predicate<String> kind) {
        for (List<String> row : rows) {
            if (row.stream().allMatch(kind)) {
                rows.remove(row);
                return row;
            }
        }
        return null;
    }

    /** @param rows of members, one per label */
    private record Cross(List<String> labels, List<List<String>> rows) {
        List<String> members(int column) {
            return rows.stream().map(row -> row.get(column)).toList();
        }
    }

    /** The header as a cross of variables; null if it is none. A row that says one thing for all columns names the variable below it. */
    private static Cross cross(List<List<String>> rows, int count, List<String> periods) {
        List<String> labels = new ArrayList<>();
        List<List<String>> members = new ArrayList<>();
        String name = null;
        int combinations = periods == null ? 1 : new HashSet<>(periods).size();
        for (List<String> row : rows) {
            Set<String> different = new LinkedHashSet<>(row);
            if (different.size() == 1 && count > 1) {
                name = row.get(0);
            } else {
                labels.add(name == null ? "" : name);
                members.add(row);
                combinations *= different.size();
                name = null;
            }
        }
        boolean everyCellFilled = members.stream().flatMap(List::stream).noneMatch(String::isBlank);
        return combinations == count && everyCellFilled ? new Cross(labels, members) : null;
    }

    private static String name(List<List<String>> rows, int column, PresentationLayout.Named measure) {
        Set<String> parts = new LinkedHashSet<>();
        if (measure != null) {
            parts.add(measure.label());
        }
        rows.stream()
                .map(row -> row.get(column))
                .filter(part -> !part.isBlank())
                .forEach(parts::add);
        return parts.isEmpty() ? "Wert " + (column + 1) : String.join(": ", parts);
    }
}

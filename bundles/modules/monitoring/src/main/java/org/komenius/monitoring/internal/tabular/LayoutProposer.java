package org.komenius.monitoring.internal.tabular;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.importing.Vocabulary;

/** Says how the columns of figures stand to each other: measures, periods, or categories of a dimension that lies across. */
final class LayoutProposer {

    private static final Set<String> CATEGORIES = Set.of(
            "männlich",
            "weiblich",
            "divers",
            "insgesamt",
            "zusammen",
            "deutsche",
            "ausländer",
            "ausländer(innen)",
            "nichtdeutsche",
            "jungen",
            "mädchen",
            "m",
            "w",
            "d",
            "öffentlich",
            "privat",
            "frei",
            "ja",
            "nein");
    private static final String AGE =
            "(?iu)(unter|über|ab|bis)?\\s?\\d{1,2}(\\s?(-|–|bis( unter)?)\\s?\\d{1,2})?\\s?(jahre?( und (älter|mehr))?|j\\.?)|.*klasse(nstufe)?.*|jahrgang.*";

    private final boolean ownExport;
    private final String fallback;
    private final RegionNames regions;

    /** @param fallback what figures are called if no heading says it */
    LayoutProposer(boolean ownExport, String fallback, RegionNames regions) {
        this.ownExport = ownExport;
        this.fallback = fallback;
        this.regions = regions;
    }

    /** @param cross null unless the layout needs one */
    record Arrangement(
            Layout layout, List<Column> columns, Mapping.Cross cross, double confidence, LocalizedText reason) {}

    /** @param columns all of the table, those of figures with role VALUE */
    Arrangement arrange(List<Column> columns, Structure structure, boolean hasPeriodColumn) {
        List<Column> figures =
                columns.stream().filter(column -> column.role() == Role.VALUE).toList();
        if (ownExport || figures.isEmpty()) {
            return measures(columns, figures, structure);
        }
        boolean times = !hasPeriodColumn
                && figures.stream()
                        .allMatch(column -> PeriodText.within(column.header()).isPresent());
        if (times && (figures.size() == 1 || !areCategories(figures, structure))) {
            return periods(columns, structure);
        }
        if (figures.size() > 1) {
            Arrangement across = categories(columns, figures, structure);
            if (across != null) {
                return across;
            }
        }
        return measures(columns, figures, structure);
    }

    private Arrangement measures(List<Column> columns, List<Column> figures, Structure structure) {
        List<Column> named = new ArrayList<>();
        for (Column column : columns) {
            named.add(column.role() == Role.VALUE ? measure(column, column.header(), structure) : column);
        }
        boolean wide = figures.size() > 1;
        return new Arrangement(
                wide ? Layout.WIDE : Layout.LONG,
                exportCodes(named),
                null,
                Guess.LIKELY,
                wide
                        ? LocalizedText.of(
                                "Jede Zahlenspalte zählt etwas anderes.",
                                "Each column of figures counts something else.")
                        : LocalizedText.of("Alle Zahlen stehen in einer Spalte.", "All figures are in one column."));
    }

    private Arrangement periods(List<Column> columns, Structure structure) {
        List<Column> named = new ArrayList<>();
        for (Column column : columns) {
            if (column.role() != Role.VALUE) {
                named.add(column);
                continue;
            }
            String period = PeriodText.within(column.header()).orElseThrow();
            String rest = column.header()
                    .replace(period, " ")
                    .replaceAll("(?iu)\\b(schuljahr|stichtag|stand|zum|jahr)\\b", " ")
                    .replaceAll("[/:,–-]?\\s+[/:,–-]?", " ")
                    .strip();
            named.add(measure(column.withPeriod(period), rest, structure));
        }
        return new Arrangement(
                Layout.PERIODS,
                named,
                null,
                Guess.SURE,
                LocalizedText.of(
                        "Die Überschriften der Zahlenspalten sind Zeiten.",
                        "The headings of the columns of figures are times."));
    }

    private Arrangement categories(List<Column> columns, List<Column> figures, Structure structure) {
        List<String> members = figures.stream()
                .map(column -> lowest(column, structure))
                .map(member ->
                        Units.split(member, false).map(Units.Split::label).orElse(member))
                .toList();
        Set<String> distinct = new LinkedHashSet<>(members);
        boolean words = areCategories(figures, structure);
        boolean repeated =
                distinct.size() > 1 && distinct.size() * 2 <= figures.size() && isCrossed(figures, structure);
        boolean regional = !words
                && distinct.stream()
                                .filter(name -> !regions.find(name, null).isEmpty())
                                .count()
                        > 0.8 * distinct.size();
        if (distinct.size() < 2 || !words && !repeated && !regional) {
            return null;
        }
        List<Column> named = new ArrayList<>();
        int at = 0;
        for (Column column : columns) {
            if (column.role() != Role.VALUE) {
                named.add(column);
                continue;
            }
            List<String> parts = structure.headings().get(column.index());
            String rest = String.join(" ", parts.subList(0, Math.max(0, parts.size() - 1)));
            Optional<String> period = PeriodText.within(rest);
            String measure =
                    period.map(found -> rest.replace(found, " ").strip()).orElse(rest);
            named.add(
                    measure(column.withPeriod(period.orElse(null)).withMember(members.get(at++)), measure, structure));
        }
        Vocabulary.Variable variable = regional
                ? new Vocabulary.Variable("REGION", "Region")
                : Vocabulary.variable(distinct.stream().map(String::toLowerCase).toList(), "", new ArrayList<>(), 1);
        return new Arrangement(
                Layout.CATEGORIES,
                named,
                new Mapping.Cross(variable.code(), variable.label(), regional),
                words || regional ? Guess.LIKELY : Guess.UNSURE,
                regional
                        ? LocalizedText.of("Die Überschriften sind Regionen.", "The headings are regions.")
                        : LocalizedText.of(
                                "Die Überschriften sind Ausprägungen eines Merkmals: " + some(distinct) + ".",
                                "The headings are categories of one dimension: " + some(distinct) + "."));
    }

    private static boolean areCategories(List<Column> figures, Structure structure) {
        List<String> lowest = figures.stream()
                .map(column -> lowest(column, structure))
                .distinct()
                .toList();
        return lowest.size() > 1 && lowest.stream().allMatch(LayoutProposer::isCategory);
    }

    /** Whether each upper heading has the same lower headings. */
    private static boolean isCrossed(List<Column> figures, Structure structure) {
        return figures.stream()
                        .collect(Collectors.groupingBy(
                                column -> String.join(" ", upper(column, structure)),
                                Collectors.mapping(column -> lowest(column, structure), Collectors.toSet())))
                        .values()
                        .stream()
                        .distinct()
                        .count()
                == 1;
    }

    private static List<String> upper(Column column, Structure structure) {
        List<String> parts = structure.headings().get(column.index());
        return parts.subList(0, Math.max(0, parts.size() - 1));
    }

    private static String lowest(Column column, Structure structure) {
        List<String> parts = structure.headings().get(column.index());
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    private static boolean isCategory(String text) {
        String lower = text.toLowerCase(java.util.Locale.GERMAN).strip();
        return CATEGORIES.contains(lower) || Vocabulary.isTotal(lower) || lower.matches(AGE);
    }

    private static String some(Set<String> texts) {
        return texts.stream().limit(3).collect(Collectors.joining(", ")) + (texts.size() > 3 ? " …" : "");
    }

    private Column measure(Column column, String heading, Structure structure) {
        String below = structure.units().get(column.index());
        Optional<Units.Split> split = Units.split(heading, ownExport);
        String label = split.map(Units.Split::label).orElse(heading).strip();
        String unit = !below.isBlank() ? below : split.map(Units.Split::unit).orElse(column.unit());
        if (label.isBlank() || label.matches("(?iu)wert|value|zahl|anzahl")) {
            unit = unit == null && label.equalsIgnoreCase("anzahl") ? "Anzahl" : unit;
            label = fallback;
        }
        String shown = unit == null ? null : ownExport ? unit : Units.plain(unit);
        return column.named(null, label).withUnit(shown);
    }

    /** In our own exports the status column's heading names the measure's code. */
    private List<Column> exportCodes(List<Column> columns) {
        if (!ownExport) {
            return columns;
        }
        List<Column> coded = new ArrayList<>(columns);
        for (int i = 1; i < coded.size(); i++) {
            var status = RoleProposer.STATUS_HEADING.matcher(coded.get(i).header());
            if (status.matches() && coded.get(i - 1).role() == Role.VALUE) {
                coded.set(
                        i - 1,
                        coded.get(i - 1).named(status.group(1), coded.get(i - 1).label()));
            }
        }
        return coded;
    }
}

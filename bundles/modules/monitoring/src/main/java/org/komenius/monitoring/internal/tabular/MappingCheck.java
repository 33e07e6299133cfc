package org.komenius.monitoring.internal.tabular;

import java.util.List;
import org.komenius.model.problem.ProblemException;

/** Whether a mapping can be read by at all. What it says of cells is found out by reading them. */
public final class MappingCheck {

    private static final int MAX_TEXT = 900;

    private MappingCheck() {}

    /** @throws ProblemException of kind INVALID naming the field */
    public static void check(Mapping mapping) {
        text("title", mapping.title(), 1, MAX_TEXT);
        text("tableCode", mapping.tableCode(), 1, 80);
        if (mapping.firstRow() < 1 || mapping.headerRows() < 0 || mapping.layout() == null) {
            throw invalid("rows", "Die erste Zeile der Daten fehlt.", "The first row of data is missing.");
        }
        if (mapping.columns().size() > 1_000
                || mapping.symbols().size() > 500
                || mapping.regions().aliases().size() > 2_000
                || mapping.endMarks().size() > 100) {
            throw invalid("columns", "Die Zuordnung ist zu groß.", "The mapping is too large.");
        }
        for (Column column : mapping.columns()) {
            if (column.role() == null || column.index() < 0) {
                throw invalid("columns", "Eine Spalte hat keine Rolle.", "A column has no role.");
            }
        }
        if (mapping.with(Role.VALUE).isEmpty()) {
            throw invalid(
                    "columns",
                    "Keine Spalte enthält Zahlen: Geben Sie mindestens einer die Rolle „Wert“.",
                    "No column holds figures: give at least one the role \"value\".");
        }
        once(mapping, Role.PERIOD, "Zeit", "period");
        once(mapping, Role.MEASURE_NAME, "Name des Werts", "name of the value");
        once(mapping, Role.UNIT, "Einheit", "unit");
        checkPeriods(mapping);
        if (mapping.layout() == Layout.CATEGORIES) {
            if (mapping.cross() == null
                    || mapping.cross().label() == null
                    || mapping.cross().label().isBlank()) {
                throw invalid(
                        "cross",
                        "Das Merkmal in den Überschriften hat keinen Namen.",
                        "The dimension in the headings has no name.");
            }
            if (mapping.with(Role.VALUE).stream().anyMatch(column -> isBlank(column.member()))) {
                throw invalid(
                        "columns",
                        "Eine Zahlenspalte nennt keine Ausprägung.",
                        "A column of figures names no category.");
            }
        }
        for (Mapping.Symbol symbol : mapping.symbols()) {
            if (symbol.text() == null) {
                throw invalid("symbols", "Ein Zeichen fehlt.", "A symbol is missing.");
            }
        }
    }

    private static void checkPeriods(Mapping mapping) {
        boolean column = mapping.first(Role.PERIOD).isPresent();
        for (Column figures : mapping.with(Role.VALUE)) {
            String own = figures.period() == null ? mapping.period() : figures.period();
            if (isBlank(own) && !column) {
                throw invalid(
                        "period",
                        "Zu welcher Zeit die Zahlen gehören, fehlt.",
                        "The time that the figures belong to is missing.");
            }
            if (!isBlank(own) && PeriodText.parse(own, mapping.periodKind()).isEmpty()) {
                throw invalid("period", "„" + own + "“ ist keine Zeitangabe.", "\"" + own + "\" is not a time.");
            }
        }
    }

    private static void once(Mapping mapping, Role role, String german, String english) {
        List<Column> found = mapping.with(role);
        if (found.size() > 1) {
            throw invalid(
                    "columns",
                    "Die Rolle „" + german + "“ haben " + found.size() + " Spalten; höchstens eine kann sie haben.",
                    "The role \"" + english + "\" is given to " + found.size() + " columns; one at most can have it.");
        }
    }

    private static void text(String field, String value, int min, int max) {
        if (value == null || value.strip().length() < min || value.length() > max) {
            throw invalid(
                    field,
                    field + " hat " + min + " bis " + max + " Zeichen.",
                    field + " has " + min + " to " + max + " characters.");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException invalid(String field, String german, String english) {
        return TableProblems.settings(field, german, english).asException();
    }
}

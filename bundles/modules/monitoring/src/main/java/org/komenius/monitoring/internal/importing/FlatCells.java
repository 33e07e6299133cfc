package org.komenius.monitoring.internal.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.komenius.model.time.Period;
import org.komenius.model.time.PeriodNotation;
import org.komenius.model.value.NotationException;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;
import org.komenius.spi.data.ImportTarget;

/** What the cells of both flat file layouts mean: values, times, totals, regional dimensions. */
final class FlatCells {

    /** Regional variables of GENESIS, Regionalstatistik and Zensus; one file may mix them in one position. */
    private static final Pattern REGIONAL =
            Pattern.compile("DINSG|DLAND.{0,2}|REGBEZ.?|KREISE.?|GEMEIN.{0,3}|VBGEM.{0,2}|GEO[A-Z]{2}\\d?|SOZRAUM");

    static final String TOTAL = "INSGESAMT";

    private final Edition edition;
    private final ImportTarget target;
    private final Map<String, Integer> periods = new HashMap<>();

    FlatCells(Edition edition, ImportTarget target) {
        this.edition = edition;
        this.target = target;
    }

    static boolean isRegional(String variableCode) {
        return REGIONAL.matcher(variableCode).matches();
    }

    /** "Total" is an empty attribute code or {@code INSGESAMT}; both become the latter. */
    static String memberCode(String attributeCode) {
        return attributeCode.isEmpty() ? TOTAL : attributeCode;
    }

    int period(long row, int column, String timeCode, String time, String timeLabel) {
        Integer known = periods.get(time);
        if (known == null) {
            try {
                Period period = PeriodNotation.parse(timeCode, time);
                known = target.period(period, time);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw ImportProblems.unreadableTime(row, column, time).asException(e);
            }
            periods.put(time, known);
        }
        return known;
    }

    ObservedValue value(long row, int column, String field, String cell, String quality) {
        if ((quality == null || quality.isEmpty()) && isShortInteger(cell)) {
            return ObservedValue.of(Long.parseLong(cell));
        }
        try {
            return edition.notation().parse(cell, quality);
        } catch (NotationException e) {
            if (e.reason() == NotationException.Reason.OTHER_LOCALE) {
                throw ImportProblems.wrongLocale(row, column, field, cell, edition == Edition.GERMAN)
                        .asException(e);
            }
            String shown = e.reason() == NotationException.Reason.UNKNOWN_QUALITY ? quality : cell;
            throw ImportProblems.unreadableValue(row, column, field, shown).asException(e);
        }
    }

    /**
     * A cell of a presentation table. There {@code 0} means "less than half a unit, but not nothing" only where the unit is a scaled
     * one; a count of persons is nothing or at least one.
     *
     * @param unit null or {@code Anzahl} for plain counts
     */
    ObservedValue tableValue(long row, int column, String field, String cell, String unit) {
        if (cell.equals("0")
                && unit != null
                && !unit.equalsIgnoreCase("Anzahl")
                && !unit.equalsIgnoreCase("Personen")) {
            return OfficialNotation.GERMAN_TABLE.parse(cell, null);
        }
        return value(row, column, field, cell, null);
    }

    /** Most cells are whole numbers; the general notation costs several times as much. */
    private static boolean isShortInteger(String cell) {
        int length = cell.length();
        if (length == 0 || length > 18) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}

package org.komenius.monitoring.internal.tabular;

/**
 * What one column of the file is.
 *
 * @param index first column 0
 * @param header its heading as it stands in the file, the rows of a heading of several rows joined by {@code " / "}
 * @param role what it holds
 * @param code of the dimension or measure; null to make one from the label
 * @param label of the dimension or measure
 * @param unit of figures; null for none
 * @param period of all figures of the column, as the file writes it; null if the rows say it
 * @param member of the dimension that lies across the columns; null if there is none
 * @param fill whether an empty cell means the same as above
 */
public record Column(
        int index,
        String header,
        Role role,
        String code,
        String label,
        String unit,
        String period,
        String member,
        boolean fill) {

    static Column of(int index, String header, Role role) {
        return new Column(index, header, role, null, header, null, null, null, false);
    }

    Column withRole(Role other) {
        return new Column(index, header, other, code, label, unit, period, member, fill);
    }

    Column named(String newCode, String newLabel) {
        return new Column(index, header, role, newCode, newLabel, unit, period, member, fill);
    }

    Column withUnit(String other) {
        return new Column(index, header, role, code, label, other, period, member, fill);
    }

    Column withPeriod(String other) {
        return new Column(index, header, role, code, label, unit, other, member, fill);
    }

    Column withMember(String other) {
        return new Column(index, header, role, code, label, unit, period, other, fill);
    }

    Column filled(boolean other) {
        return new Column(index, header, role, code, label, unit, period, member, other);
    }

    /** The same at another place of the file, under its heading there. */
    Column at(int place, String heading) {
        return new Column(place, heading, role, code, label, unit, period, member, fill);
    }
}

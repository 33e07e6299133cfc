package org.komenius.disclosure;

import java.math.BigDecimal;
import java.util.List;

/**
 * One cell of a table before protection.
 *
 * @param members one per dimension
 * @param value exact; null if the house does not know it either
 * @param contributions of magnitudes, and of counts that are protected by cell keys: one per unit; empty for other counts
 */
public record TableCell(List<String> members, BigDecimal value, List<Contribution> contributions) {
    public TableCell {
        members = List.copyOf(members);
        contributions = List.copyOf(contributions);
    }

    public static TableCell count(long units, String... members) {
        return new TableCell(List.of(members), BigDecimal.valueOf(units), List.of());
    }
}

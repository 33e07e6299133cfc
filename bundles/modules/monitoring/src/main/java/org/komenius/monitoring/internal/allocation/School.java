package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A school, or whatever else posts are distributed over.
 *
 * @param id stable key
 * @param title its name
 * @param kind code of its kind, which decides the stratum
 * @param size pupils; null if not known
 * @param index social index on the scale that the rule for need speaks of; null if there is none
 * @param presentPosts posts that it has today; null if not known
 */
public record School(String id, String title, String kind, BigDecimal size, BigDecimal index, BigDecimal presentPosts) {

    public School {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        if (size != null && size.signum() < 0) {
            throw AllocationProblems.negativeSize(title, size);
        }
    }
}

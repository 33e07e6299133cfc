package org.komenius.spi.cube;

import java.util.List;
import java.util.Objects;
import org.komenius.model.value.ObservedValue;

/**
 * One cell of an answer.
 *
 * @param members one code per grouping dimension
 * @param value the sum; flags are those of any of its facts
 * @param facts how many facts it adds up, at least 1
 * @param missingFacts how many of them are missing, as far as the rule of the question counts them
 */
public record CubeCell(List<String> members, ObservedValue value, long facts, long missingFacts) {
    public CubeCell {
        members = List.copyOf(members);
        Objects.requireNonNull(value, "value");
    }

    /** True if the value is a number although facts are missing in it. */
    public boolean isPartial() {
        return missingFacts > 0 && !value.isMissing();
    }
}

package org.komenius.monitoring.internal.quality;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.monitoring.internal.catalogue.Dimension;

/** Labels for the codes in a rule; a code that the version does not have any more stands for itself. */
public record RuleNames(List<Dimension> dimensions) {

    public RuleNames {
        dimensions = List.copyOf(dimensions);
    }

    String dimension(String code, String language) {
        return dimensions.stream()
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .map(dimension -> dimension.label().in(language))
                .orElse(code);
    }

    String member(String dimension, String code, String language) {
        return dimensions.stream()
                .filter(one -> one.code().equals(dimension))
                .flatMap(one -> one.member(code).stream())
                .findFirst()
                .map(member -> member.label().in(language))
                .orElse(code);
    }

    /** Before a sentence: which measures are meant; empty for all. */
    String measures(Set<String> codes, String language) {
        if (codes.isEmpty()) {
            return "";
        }
        return codes.stream()
                        .sorted()
                        .limit(3)
                        .map(code -> member(Dimension.MEASURE, code, language))
                        .collect(Collectors.joining(", "))
                + (codes.size() > 3 ? " … (" + codes.size() + ")" : "")
                + ": ";
    }
}

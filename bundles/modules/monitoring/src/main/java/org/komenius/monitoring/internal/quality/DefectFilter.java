package org.komenius.monitoring.internal.quality;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which defects to list. What the caller may not see is never among them.
 *
 * @param states empty for any
 * @param offices ids; null for any, empty for none
 * @param dataset id; null for any
 * @param severities empty for any
 * @param kinds empty for any
 * @param dueBefore only those due before that day; null for any
 * @param text in the places and the data set's title; null for any
 */
public record DefectFilter(
        Set<DefectState> states,
        Set<String> offices,
        String dataset,
        Set<Severity> severities,
        Set<RuleKind> kinds,
        LocalDate dueBefore,
        String text) {

    public static final DefectFilter ALL = new DefectFilter(Set.of(), null, null, Set.of(), Set.of(), null, null);

    /** Order of the list. */
    public enum Sort {
        DUE,
        UPDATED,
        SEVERITY
    }

    public DefectFilter ofDataset(String id) {
        return new DefectFilter(states, offices, id, severities, kinds, dueBefore, text);
    }

    public DefectFilter in(DefectState... wanted) {
        return new DefectFilter(Set.of(wanted), offices, dataset, severities, kinds, dueBefore, text);
    }
}

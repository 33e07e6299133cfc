package org.komenius.monitoring.internal.quality;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A finding that somebody has to do something about.
 *
 * @param ruleId null for redundant data sets, which no rule of a data set finds
 * @param officeId the office that answers for it; null while nobody has said
 * @param assigneeName null while it is nobody's in particular
 * @param due null while no office is named
 * @param firstVersion version that brought it
 * @param lastVersion version that it was last seen in
 * @param closedVersion version at which it was closed; null unless closed
 * @param reason of who accepted or closed it; null otherwise
 * @param rowVersion for optimistic locking
 */
public record Defect(
        String id,
        String datasetId,
        String ruleId,
        Severity severity,
        DefectState state,
        Finding finding,
        String officeId,
        String assigneeName,
        LocalDate due,
        int firstVersion,
        int lastVersion,
        Integer closedVersion,
        String reason,
        Instant created,
        Instant updated,
        long rowVersion) {

    public boolean isOverdue(LocalDate today) {
        return due != null && state.isPending() && due.isBefore(today);
    }
}

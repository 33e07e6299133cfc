package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * Who gets what, and why.
 *
 * @param units in all
 * @param strata in the plan's order
 * @param schools in the order in which they were given
 * @param notes what people should know before they decide
 */
public record AllocationResult(
        int units, List<StratumResult> strata, List<SchoolResult> schools, List<LocalizedText> notes) {

    public AllocationResult {
        strata = List.copyOf(strata);
        schools = List.copyOf(schools);
        notes = List.copyOf(notes);
    }

    /**
     * @param need sum over its schools
     * @param divisor by which needs are divided before they are rounded; null for equal distribution and Hare-Niemeyer
     */
    public record StratumResult(
            String id,
            String title,
            Stratum.Rule rule,
            int schools,
            BigDecimal need,
            int units,
            BigDecimal posts,
            Apportionment.Divisor divisor,
            List<Apportionment.Tie> ties) {}

    /**
     * @param factor by which a pupil counts more or less
     * @param need size times factor
     * @param quota posts that the school's exact share of its stratum would be
     * @param posts that it gets
     * @param equalShare posts if all posts were divided equally over all schools ("Gießkanne"), three digits behind the decimal mark
     * @param change posts compared with today; null if today's are not known
     * @param cost of the posts a year; null if not asked
     */
    public record SchoolResult(
            School school,
            String stratum,
            BigDecimal factor,
            BigDecimal need,
            BigDecimal quota,
            int units,
            BigDecimal posts,
            BigDecimal equalShare,
            BigDecimal change,
            BigDecimal cost) {

        /** Posts more or less than an equal share. */
        public BigDecimal changeToEqual() {
            return posts.subtract(equalShare);
        }
    }
}

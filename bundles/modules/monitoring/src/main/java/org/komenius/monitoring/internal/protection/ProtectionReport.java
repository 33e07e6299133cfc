package org.komenius.monitoring.internal.protection;

import java.util.List;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.Conflict;
import org.komenius.model.problem.Problem;
import org.komenius.model.text.LocalizedText;

/**
 * What became of a version at the door. Tells no figures and no reasons of single cells, so whoever may release may read it.
 *
 * @param passes whether the version went out
 * @param shape how much of it was to go out
 * @param tables whole tables that came through, one for each measure and time
 * @param cells in them, rests left out
 * @param protectedCells of them kept secret
 * @param heldBack measures that stay inside; their cells are kept secret
 * @param refusal why the version stays inside; null if it went out
 * @param ways coarser forms that were tried after a refusal
 * @param met tables that went out although they met earlier releases, the first {@link #MOST_MET}; without the cells in danger
 * @param changesReason why small changes against earlier versions were told; null if they were protected as usual
 */
public record ProtectionReport(
        boolean passes,
        Shape shape,
        int tables,
        long cells,
        long protectedCells,
        List<HeldBack> heldBack,
        Refusal refusal,
        List<Way> ways,
        List<Met> met,
        String changesReason) {

    static final int MOST_MET = 50;

    public ProtectionReport {
        heldBack = List.copyOf(heldBack);
        ways = List.copyOf(ways);
        met = List.copyOf(met);
    }

    /** @param releaseId of the door */
    public record Met(String measure, String period, String releaseId, List<Conflict> conflicts) {
        static Met of(String measure, String period, ReleasedTable released) {
            return new Met(
                    measure,
                    period,
                    released.releaseId(),
                    released.conflicts().stream().map(Conflict::withoutCell).toList());
        }
    }

    /** @param period null for all */
    public record HeldBack(String measure, String period, LocalizedText label, LocalizedText reason) {}

    /**
     * @param measure null if the fault lies with none of them
     * @param period null as {@code measure}
     */
    public record Refusal(String measure, String period, Problem problem, List<Conflict> conflicts) {
        public Refusal {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** @param passes whether the refused table would go out in this form, as things stand */
    public record Way(LocalizedText title, Shape shape, boolean passes) {}

    /** The same for a passage in which small changes were told. */
    public ProtectionReport tellingChanges(String reason) {
        return new ProtectionReport(passes, shape, tables, cells, protectedCells, heldBack, refusal, ways, met, reason);
    }

    /** A version that stays inside for a reason that has nothing to do with single cells. */
    public static ProtectionReport refused(Shape shape, Problem problem) {
        return new ProtectionReport(
                false,
                shape,
                0,
                0,
                0,
                List.of(),
                new Refusal(null, null, problem, List.of()),
                List.of(),
                List.of(),
                null);
    }
}

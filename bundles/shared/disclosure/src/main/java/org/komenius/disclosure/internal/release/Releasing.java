package org.komenius.disclosure.internal.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.Method;
import org.komenius.disclosure.Contribution;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable.Cause;
import org.komenius.disclosure.internal.cellkey.CellKeys;
import org.komenius.disclosure.internal.cellkey.PerturbationTable;
import org.komenius.disclosure.internal.memory.EditionProtection;
import org.komenius.disclosure.internal.memory.JointProtection;
import org.komenius.disclosure.internal.memory.JointProtection.Answer;
import org.komenius.disclosure.internal.memory.JointProtection.Conflict;
import org.komenius.disclosure.internal.memory.Neighbourhood;
import org.komenius.disclosure.internal.memory.Released;
import org.komenius.disclosure.internal.memory.TableProtection;
import org.komenius.disclosure.internal.rounding.ControlledRounding;
import org.komenius.disclosure.internal.rules.Sensitive;

/** Protects a requested table by the method of its policy, against all earlier releases. Stateless. */
public final class Releasing {

    private static final double VARIANCE = 2;

    private final ConfidentialityPolicy policy;
    private final byte[] secret;
    private final boolean changesTold;
    private final JointProtection joint = JointProtection.usual();

    /** @param secret of the source, for cell keys; only used by {@link Method#CELL_KEY} */
    public Releasing(ConfidentialityPolicy policy, byte[] secret) {
        this(policy, secret, false);
    }

    private Releasing(ConfidentialityPolicy policy, byte[] secret, boolean changesTold) {
        this.policy = policy;
        this.secret = secret;
        this.changesTold = changesTold;
    }

    /** The same, but that small changes between editions may be told. */
    public Releasing tellingChanges() {
        return new Releasing(policy, secret, true);
    }

    /**
     * @param shown what each cell shows, in smallest units; the exact value where the method leaves it, meaningless where it is protected
     * @param scale decimals of a smallest unit
     */
    public record Result(
            Released table,
            long[] shown,
            int scale,
            List<Conflict> conflicts,
            List<Conflict> unsolved,
            boolean provable) {

        public boolean passes() {
            return provable && unsolved.isEmpty();
        }
    }

    /** @param earlier releases of the same edition */
    public Result protect(String id, ReleaseRequest request, List<Released> earlier) {
        return protectBeside(
                id,
                request,
                earlier.stream()
                        .map(table -> new EditionProtection.Earlier(request.edition(), table))
                        .toList());
    }

    /** @param earlier releases of whatever edition of the same data, in their order */
    public Result protectBeside(String id, ReleaseRequest request, List<EditionProtection.Earlier> earlier) {
        RequestedTable table = RequestedTable.of(request);
        Sensitive[] sensitive = table.sensitive(policy);
        return switch (policy.method()) {
            case SUPPRESSION -> suppressed(id, request, table, sensitive, earlier);
            case ROUNDING -> beside(
                    changed(
                            id,
                            request,
                            table,
                            rounded(table),
                            sensitive,
                            policy.roundingBase() - 1L,
                            same(request, earlier)),
                    request,
                    earlier);
            case CELL_KEY -> beside(perturbed(id, request, table, sensitive, same(request, earlier)), request, earlier);
        };
    }

    /** A table that stays inside since nobody can say how its figures stand to those that are out. @param with ids of these */
    public Result notComparable(String id, ReleaseRequest request, List<String> with) {
        Result alone = new Releasing(policy, secret).protectBeside(id, request, List.of());
        Conflict why = new Conflict(Cause.NOT_COMPARABLE, null, Conflict.WHOLE_TABLE, List.of(), with);
        return new Result(alone.table(), alone.shown(), alone.scale(), List.of(), List.of(why), false);
    }

    private static List<Released> same(ReleaseRequest request, List<EditionProtection.Earlier> earlier) {
        return earlier.stream()
                .filter(release -> release.edition().equals(request.edition()))
                .map(EditionProtection.Earlier::table)
                .toList();
    }

    /** How much a changed figure tells beside that of another edition, nobody has proved: it stays inside. */
    private static Result beside(Result result, ReleaseRequest request, List<EditionProtection.Earlier> earlier) {
        boolean alone = earlier.size() == same(request, earlier).size()
                || Neighbourhood.of(
                                earlier.stream()
                                        .filter(release -> !release.edition().equals(request.edition()))
                                        .map(EditionProtection.Earlier::table)
                                        .toList(),
                                result.table())
                        .isEmpty();
        return alone
                ? result
                : new Result(
                        result.table(), result.shown(), result.scale(), result.conflicts(), result.unsolved(), false);
    }

    private Result suppressed(
            String id,
            ReleaseRequest request,
            RequestedTable table,
            Sensitive[] sensitive,
            List<EditionProtection.Earlier> earlier) {
        TableProtection.Outcome outcome;
        try {
            outcome = new EditionProtection(policy, joint, changesTold)
                    .protect(
                            new EditionProtection.Table(
                                    id,
                                    request.title(),
                                    request.dimensions(),
                                    table.values(),
                                    table.present(),
                                    table.counts,
                                    sensitive),
                            request.edition(),
                            earlier);
        } catch (IllegalArgumentException e) {
            throw DisclosureProblems.differs(e);
        }
        return new Result(
                outcome.table(),
                table.values(),
                table.unit.scale(),
                outcome.conflicts(),
                outcome.unsolved(),
                outcome.provable());
    }

    private long[] rounded(RequestedTable table) {
        return ControlledRounding.round(table.grid, policy.roundingBase()).values();
    }

    private Result perturbed(
            String id, ReleaseRequest request, RequestedTable table, Sensitive[] sensitive, List<Released> earlier) {
        CellKeys keys = new CellKeys(secret);
        PerturbationTable noise =
                PerturbationTable.of(Math.max(2, policy.minimumCount()), VARIANCE, policy.minimumCount());
        long[] shown = new long[table.grid.size()];
        for (int cell = 0; cell < shown.length; cell++) {
            List<Contribution> units = table.contributions(cell);
            if (!table.counts || units.size() != table.grid.value(cell)) {
                throw DisclosureProblems.noKeys(table.grid.members(cell));
            }
            shown[cell] = CellKeys.perturbed(
                    units.stream().map(unit -> keys.recordKey(unit.unit())).toList(), noise);
        }
        return changed(id, request, table, shown, sensitive, noise.most(), earlier);
    }

    /** A table whose cells are shown changed by at most {@code most}: an attacker knows each within that distance. */
    private Result changed(
            String id,
            ReleaseRequest request,
            RequestedTable table,
            long[] shown,
            Sensitive[] sensitive,
            long most,
            List<Released> earlier) {
        int size = shown.length;
        long[] low = new long[size];
        long[] high = new long[size];
        long[] claimLow = new long[size];
        long[] claimHigh = new long[size];
        Arrays.fill(claimHigh, Released.NOTHING);
        for (int cell = 0; cell < size; cell++) {
            long value = table.grid.value(cell);
            long furthest = Math.max(most, Math.abs(value - shown[cell]));
            low[cell] = table.grid.has(cell) ? Math.max(0, shown[cell] - furthest) : Released.NOTHING;
            high[cell] = table.grid.has(cell) ? shown[cell] + furthest : Released.NOTHING;
            if (sensitive[cell] != null) {
                // Nobody must find out the exact count; that it is small a rounded or perturbed figure may well tell.
                claimLow[cell] = value;
                claimHigh[cell] = value + 1;
                if (high[cell] == value) {
                    claimLow[cell] = Math.max(0, value - 1);
                    claimHigh[cell] = value;
                }
            }
        }
        Released proposal = new Released(
                id,
                request.title(),
                request.dimensions(),
                table.values(),
                low,
                high,
                new ProtectionReason[size],
                claimLow,
                claimHigh);
        Answer answer = joint.protect(earlier, proposal, new long[size], cell -> false, 0);
        return new Result(
                proposal,
                shown,
                table.unit.scale(),
                answer.conflicts(),
                new ArrayList<>(answer.unsolved()),
                answer.provable());
    }
}

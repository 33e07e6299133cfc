package org.komenius.disclosure.internal.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.ZeroPolicy;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleasedTable.Cause;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.memory.Editions.Entry;
import org.komenius.disclosure.internal.memory.JointProtection.Conflict;
import org.komenius.disclosure.internal.memory.TableProtection.Outcome;
import org.komenius.disclosure.internal.rules.Sensitive;

/**
 * Protects a table of revised data beside the releases of other editions of the same data.
 *
 * <p>Two attackers stand for all others. One knows every change, but no figure: for him a cell that any edition tells is told in all of
 * them, and all claims must hold in one system over all editions. The other knows every earlier figure, but not the changes: for him the
 * counts of those who came and of those who went, against each earlier edition, are tables of their own, whose small counts must not be
 * told; that all cells which did not change did not, he knows as well. A table that cannot be compared with what is out does not pass.
 */
public final class EditionProtection {

    private static final String BOUNDS = "changes";
    private static final int CELLS_NAMED = 20;

    private final ConfidentialityPolicy policy;
    private final JointProtection joint;
    private final boolean changesTold;

    public EditionProtection(ConfidentialityPolicy policy, JointProtection joint) {
        this(policy, joint, false);
    }

    /** @param changesTold whether somebody answers for it that small changes are told; small counts are protected nevertheless */
    public EditionProtection(ConfidentialityPolicy policy, JointProtection joint, boolean changesTold) {
        this.policy = policy;
        this.joint = joint;
        this.changesTold = changesTold;
    }

    /** A release and the edition that it tells of. */
    public record Earlier(String edition, Released table) {}

    /** The table to protect; parameters as in {@link TableProtection#protect}. */
    public record Table(
            String id,
            String title,
            List<TableDimension> dimensions,
            long[] values,
            boolean[] present,
            boolean counts,
            Sensitive[] sensitive) {}

    /** @param earlier all releases of these data, of whatever edition, in the order of their release */
    public Outcome protect(Table table, String edition, List<Earlier> earlier) {
        List<Released> same = earlier.stream()
                .filter(release -> release.edition().equals(edition))
                .map(Earlier::table)
                .toList();
        if (same.size() == earlier.size()) {
            return plain(table, table.dimensions(), table.values(), table.sensitive(), same);
        }
        Released open = open(table);
        for (Earlier release : earlier) {
            if (!changesTold && isRepeated(release.table(), open, table.sensitive())) {
                return new Outcome(named(release.table(), table), List.of(), List.of(), true);
            }
        }
        List<Entry> entries = new ArrayList<>();
        earlier.forEach(release -> entries.add(new Entry(release.edition(), release.table())));
        entries.add(new Entry(edition, open));
        Editions editions = new Editions(entries);
        if (!editions.isComparable()) {
            return refused(open, notComparable(editions));
        }
        return against(table, open, editions, same);
    }

    private Outcome plain(
            Table table, List<TableDimension> dimensions, long[] values, Sensitive[] sensitive, List<Released> known) {
        return new TableProtection(policy, joint)
                .protect(
                        table.id(),
                        table.title(),
                        dimensions,
                        values,
                        table.present(),
                        table.counts(),
                        sensitive,
                        known);
    }

    private Outcome against(Table table, Released open, Editions editions, List<Released> same) {
        long floor = table.counts() && policy.zeros() == ZeroPolicy.PUBLISH ? 1 : 0;
        int size = open.size();
        long[] base = editions.newestBase();
        List<Released> known = new ArrayList<>(editions.earlierInBase());
        known.add(editions.bounds(BOUNDS, floor));
        // What an earlier edition tells exactly, whoever knows the changes knows here too: only the changes can protect
        // it.
        Released inBase = new Released(
                table.id(),
                table.title(),
                editions.newestDimensions(),
                base,
                open.publishedLow(),
                open.publishedHigh(),
                open.reasons(),
                open.claimLow(),
                open.claimHigh());
        var told = KnownCells.of(Neighbourhood.of(known, inBase), inBase).published();
        Sensitive[] shifted = new Sensitive[size];
        for (int cell = 0; cell < size; cell++) {
            Sensitive own = table.sensitive()[cell];
            if (own != null && !told.get(cell)) {
                long by = table.values()[cell] - base[cell];
                shifted[cell] = new Sensitive(
                        own.reason(),
                        Math.max(0, Math.min(base[cell], own.low() - by)),
                        Math.max(base[cell], own.high() - by));
            }
        }
        Outcome figures = plain(table, editions.newestDimensions(), base, shifted, known);
        if (!figures.provable()) {
            List<Conflict> why = new ArrayList<>(without(figures.unsolved()));
            why.addAll(without(figures.conflicts()));
            return refused(open, why);
        }
        boolean[] hidden = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            hidden[cell] = figures.table().reasons()[cell] != null || table.sensitive()[cell] != null;
        }
        List<Conflict> conflicts = new ArrayList<>(without(figures.conflicts()));
        EditionChanges changes = new EditionChanges(policy, table, open, editions, changesTold);
        for (String other : editions.others()) {
            if (!changes.hide(other, hidden, conflicts)) {
                return refused(open, conflicts);
            }
        }
        Released proposal = result(table, figures.table(), hidden, told, floor);
        List<Conflict> unsolved = new ArrayList<>(without(figures.unsolved()));
        if (!same.isEmpty()) {
            var answer = changes.together(joint, same, proposal, hidden, floor);
            if (!answer.provable()) {
                conflicts.add(new Conflict(
                        Cause.NOT_PROVABLE,
                        null,
                        Conflict.WHOLE_TABLE,
                        List.of(),
                        same.stream().map(Released::id).toList()));
                return refused(open, conflicts);
            }
            answer.hidden().forEach(cell -> hidden[cell] = true);
            unsolved.addAll(answer.unsolved());
            proposal = result(table, figures.table(), hidden, told, floor);
        }
        return new Outcome(proposal, conflicts, unsolved, true);
    }

    private static List<Conflict> notComparable(Editions editions) {
        return editions.unsaid().stream()
                .limit(CELLS_NAMED)
                .mapToObj(cell -> new Conflict(Cause.NOT_COMPARABLE, null, cell, List.of(), editions.othersReleases()))
                .toList();
    }

    /** Earlier figures that stand for what everybody knows are nothing that an analyst could look up. */
    private static List<Conflict> without(List<Conflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> new Conflict(
                        conflict.cause(),
                        conflict.release(),
                        conflict.cell(),
                        conflict.because(),
                        conflict.with().stream()
                                .filter(id -> !id.equals(BOUNDS))
                                .toList()))
                .toList();
    }

    private Released result(Table table, Released figures, boolean[] hidden, java.util.BitSet told, long floor) {
        int size = hidden.length;
        long[] low = new long[size];
        long[] high = new long[size];
        long[] claimLow = new long[size];
        long[] claimHigh = new long[size];
        ProtectionReason[] reasons = new ProtectionReason[size];
        for (int cell = 0; cell < size; cell++) {
            long value = table.values()[cell];
            Sensitive own = table.sensitive()[cell];
            if (hidden[cell]) {
                ProtectionReason found = figures.reasons()[cell];
                reasons[cell] = own != null ? own.reason() : found != null ? found : ProtectionReason.RELEASE_MEMORY;
            }
            boolean has = table.present() == null || table.present()[cell];
            low[cell] = !has ? Released.NOTHING : hidden[cell] ? Math.min(value, floor) : value;
            high[cell] = !has ? Released.NOTHING : hidden[cell] ? Fact.UNLIMITED : value;
            boolean claimed = own != null && !told.get(cell);
            claimLow[cell] = claimed ? Math.max(low[cell], own.low()) : 0;
            claimHigh[cell] = claimed ? own.high() : Released.NOTHING;
        }
        return new Released(
                table.id(), table.title(), table.dimensions(), table.values(), low, high, reasons, claimLow, claimHigh);
    }

    private static Released open(Table table) {
        int size = table.values().length;
        long[] shown = table.values().clone();
        for (int cell = 0; cell < size; cell++) {
            if (table.present() != null && !table.present()[cell]) {
                shown[cell] = Released.NOTHING;
            }
        }
        long[] none = new long[size];
        Arrays.fill(none, Released.NOTHING);
        return new Released(
                table.id(),
                table.title(),
                table.dimensions(),
                table.values(),
                shown,
                shown.clone(),
                new ProtectionReason[size],
                new long[size],
                none);
    }

    /** Whether this very table is out already, with everything hidden that has to be: then it tells nothing new. */
    private static boolean isRepeated(Released before, Released open, Sensitive[] sensitive) {
        if (!before.dimensions().equals(open.dimensions()) || !Arrays.equals(before.values(), open.values())) {
            return false;
        }
        for (int cell = 0; cell < sensitive.length; cell++) {
            boolean shown = before.reasons()[cell] == null;
            if (before.tells(cell) != open.tells(cell)
                    || (shown && before.tells(cell) && (sensitive[cell] != null || !before.isExact(cell)))) {
                return false;
            }
        }
        return true;
    }

    private static Released named(Released before, Table table) {
        return new Released(
                table.id(),
                table.title(),
                before.dimensions(),
                before.values(),
                before.publishedLow(),
                before.publishedHigh(),
                before.reasons(),
                before.claimLow(),
                before.claimHigh());
    }

    private static Outcome refused(Released open, List<Conflict> conflicts) {
        return new Outcome(open, conflicts, List.of(), false);
    }
}

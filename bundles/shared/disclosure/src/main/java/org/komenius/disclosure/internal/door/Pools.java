package org.komenius.disclosure.internal.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;
import org.komenius.disclosure.internal.memory.CommonMembers;
import org.komenius.disclosure.internal.memory.EditionProtection;
import org.komenius.disclosure.internal.memory.Released;
import org.komenius.disclosure.internal.release.Releasing;
import org.komenius.disclosure.internal.release.Releasing.Result;

/**
 * Protects a table beside others that add up several parts of the source: all of them become tables of one edition with the part as one
 * more dimension, in which a pooled table has the sum of its parts.
 *
 * <p>That needs one state of each part. Where there are several, a pool can only be compared with states of the very same pool; anything
 * else stays inside.
 */
final class Pools {

    private static final String PART = "\u0000part";
    private static final String NOBODY = "\u0000nobody";

    private Pools() {}

    static boolean concern(ReleaseRequest request, List<StoredRelease> all) {
        return !request.pooled().isEmpty()
                || all.stream().anyMatch(release -> !release.pooled().isEmpty());
    }

    static Result protect(Releasing releasing, String id, ReleaseRequest request, List<StoredRelease> all) {
        Map<String, List<String>> pooled = new HashMap<>();
        pooled.put(request.edition(), request.pooled());
        all.forEach(release -> pooled.put(release.edition(), release.pooled()));
        if (Parts.agree(pooled)) {
            return together(releasing, id, request, all);
        }
        String part = Parts.name(request.edition());
        return all.stream().allMatch(release -> Parts.name(release.edition()).equals(part))
                ? releasing.protectBeside(id, request, Door.editions(all))
                : releasing.notComparable(
                        id, request, all.stream().map(r -> r.table().id()).toList());
    }

    private static Result together(Releasing releasing, String id, ReleaseRequest request, List<StoredRelease> all) {
        List<List<TableDimension>> own = new ArrayList<>();
        all.forEach(release -> own.add(withPart(release.table().dimensions(), release.edition(), release.pooled())));
        own.add(withPart(request.dimensions(), request.edition(), request.pooled()));
        List<List<TableDimension>> common = CommonMembers.of(own);
        List<EditionProtection.Earlier> earlier = new ArrayList<>();
        for (int r = 0; r < own.size(); r++) {
            if (r < all.size()) {
                add(earlier, request, all.get(r).table().with(common.get(r)));
            }
            for (TableDimension nobody : CommonMembers.missing(own.get(r), common)) {
                add(earlier, request, nobody(nobody, own.get(r).get(0)));
            }
        }
        List<TableDimension> dimensions = common.get(all.size());
        String part = dimensions.get(0).members().get(0).code();
        ReleaseRequest wider = new ReleaseRequest(
                request.source(),
                request.edition(),
                request.title(),
                request.purpose(),
                request.measure(),
                dimensions,
                request.cells().stream().map(cell -> of(part, cell)).toList(),
                request.pooled());
        Result result = releasing.protectBeside(id, wider, earlier);
        return new Result(
                result.table().with(request.dimensions()),
                result.shown(),
                result.scale(),
                result.conflicts(),
                result.unsolved(),
                result.provable());
    }

    private static void add(List<EditionProtection.Earlier> earlier, ReleaseRequest request, Released table) {
        earlier.add(new EditionProtection.Earlier(request.edition(), table));
    }

    private static TableCell of(String part, TableCell cell) {
        List<String> members = new ArrayList<>(List.of(part));
        members.addAll(cell.members());
        return new TableCell(members, cell.value(), cell.contributions());
    }

    /** The dimension has one member, so that cells keep their numbers. */
    private static List<TableDimension> withPart(List<TableDimension> dimensions, String edition, List<String> pooled) {
        List<String> parts = pooled.stream().map(Parts::name).toList();
        String name = Parts.name(edition);
        List<TableDimension> wider = new ArrayList<>();
        wider.add(new TableDimension(
                PART, List.of(parts.isEmpty() ? Member.leaf(name) : new Member(String.join("+", parts), parts))));
        wider.addAll(dimensions);
        return wider;
    }

    /** What everybody knows: members that a table does not have, but others do, held nobody in its part. */
    private static Released nobody(TableDimension members, TableDimension part) {
        int size = members.members().size();
        long[] none = new long[size];
        java.util.Arrays.fill(none, Released.NOTHING);
        return new Released(
                NOBODY,
                NOBODY,
                List.of(part, members),
                new long[size],
                new long[size],
                new long[size],
                new ProtectionReason[size],
                new long[size],
                none);
    }
}

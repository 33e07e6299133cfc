package org.komenius.disclosure.internal.door;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.Alternative;
import org.komenius.disclosure.ReleasedTable.Conflict;
import org.komenius.disclosure.ReleasedTable.InformationLoss;
import org.komenius.disclosure.internal.assistant.Alternatives;
import org.komenius.disclosure.internal.assistant.Losses;
import org.komenius.disclosure.internal.door.Crossing.Outcome;
import org.komenius.disclosure.internal.memory.EditionProtection;
import org.komenius.disclosure.internal.memory.Released;
import org.komenius.disclosure.internal.release.Releasing;

/**
 * The door without the platform around it: protects, remembers, logs. Thread-safe; releases of one source wait for each other, since each
 * has to be checked together with all before.
 */
public final class Door {

    private static final int EDITIONS_KEPT = 20;
    private static final int LONGEST_TEXT = 1000;
    /** Kept with an attempt; the log has the number of all. */
    private static final int MOST_CONFLICTS = 200;

    private final Keeper keeper;
    private final Function<String, byte[]> secrets;
    private final Clock clock;
    private final Map<String, Object> locks = new java.util.concurrent.ConcurrentHashMap<>();
    /** What has been read of an edition; the keeper is only asked for what came after. */
    private final Map<String, List<StoredRelease>> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<StoredRelease>> eldest) {
            return size() > EDITIONS_KEPT;
        }
    };

    /** @param secrets source to its secret for cell keys */
    public Door(Keeper keeper, Function<String, byte[]> secrets, Clock clock) {
        this.keeper = keeper;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whoever is at the door. */
    public record Visitor(String id, String name) {}

    public ReleasedTable release(ReleaseRequest request, ConfidentialityPolicy policy, Visitor visitor) {
        return release(request, policy, visitor, null);
    }

    /**
     * @param changesReason why small changes against earlier editions may be told, which are protected otherwise; null if they may not.
     *     Who may say so, the caller decides
     */
    public ReleasedTable release(
            ReleaseRequest request, ConfidentialityPolicy policy, Visitor visitor, String changesReason) {
        synchronized (locks.computeIfAbsent(request.source(), key -> new Object())) {
            List<StoredRelease> stored = stored(request);
            List<StoredRelease> all = allEditions(request, stored);
            List<Released> earlier = all.stream().map(StoredRelease::table).toList();
            String fingerprint = Fingerprints.of(request, changesReason != null);
            for (StoredRelease before : stored) {
                if (before.fingerprint().equals(fingerprint)) {
                    keeper.log(
                            crossing(request, visitor, Outcome.REPEATED, before.table(), changesReason, 0), List.of());
                    return answer(before, earlier);
                }
            }
            Releasing.Result result =
                    protect(UUID.randomUUID().toString(), request, policy, all, changesReason != null);
            Answers answers = new Answers(earlier);
            if (!result.passes()) {
                ReleasedTable refused = answers.refused(result, List.of());
                int met = refused.conflicts().size();
                keeper.log(
                        crossing(request, visitor, Outcome.REFUSED, result.table(), changesReason, met),
                        kept(refused.conflicts()));
                return refused;
            }
            StoredRelease release = new StoredRelease(
                    request.source(),
                    request.edition(),
                    stored.size() + 1,
                    fingerprint,
                    result.table(),
                    result.shown(),
                    result.scale(),
                    clock.instant(),
                    visitor.name(),
                    request.pooled());
            ReleasedTable passing = answers.passing(
                    result.table().id(), result.table(), result.shown(), result.scale(), result.conflicts(), List.of());
            int met = passing.conflicts().size();
            keeper.add(
                    release,
                    crossing(request, visitor, Outcome.RELEASED, result.table(), changesReason, met),
                    kept(passing.conflicts()));
            return passing;
        }
    }

    /** What {@link #release} would answer, with alternatives. Leaves no trace. */
    public ReleasedTable preview(ReleaseRequest request, ConfidentialityPolicy policy) {
        List<StoredRelease> all = allEditions(request, stored(request));
        Releasing.Result result = protect("preview", request, policy, all, false);
        List<Alternative> alternatives =
                new Alternatives(policy, (form, by) -> protect("alternative", form, by, all, false)).of(request);
        Answers answers = new Answers(all.stream().map(StoredRelease::table).toList());
        return result.passes()
                ? answers.passing(
                        null, result.table(), result.shown(), result.scale(), result.conflicts(), alternatives)
                : answers.refused(result, alternatives);
    }

    /** Whether {@link #release} would let it out. Leaves no trace. */
    public boolean wouldPass(ReleaseRequest request, ConfidentialityPolicy policy) {
        return protect("rehearsal", request, policy, allEditions(request, stored(request)), false)
                .passes();
    }

    /** What would be lost if it went out now; empty if it would not pass. Leaves no trace. */
    public Optional<InformationLoss> loss(ReleaseRequest request, ConfidentialityPolicy policy) {
        Releasing.Result result = protect("rehearsal", request, policy, allEditions(request, stored(request)), false);
        return result.passes() ? Optional.of(Losses.of(result.table(), result.shown())) : Optional.empty();
    }

    /** What a release showed when it went out. */
    public static ReleasedTable answer(StoredRelease release, List<Released> earlier) {
        return new Answers(earlier)
                .passing(release.table().id(), release.table(), release.shown(), release.scale(), List.of(), List.of());
    }

    /** A table of a source that is not guarded, as it is. */
    public static ReleasedTable open(ReleaseRequest request) {
        return Answers.open(request);
    }

    private Releasing.Result protect(
            String id,
            ReleaseRequest request,
            ConfidentialityPolicy policy,
            List<StoredRelease> all,
            boolean changesTold) {
        Releasing usual = new Releasing(policy, secret(policy, request.source()));
        Releasing releasing = changesTold ? usual.tellingChanges() : usual;
        return Pools.concern(request, all)
                ? Pools.protect(releasing, id, request, all)
                : releasing.protectBeside(id, request, editions(all));
    }

    static List<EditionProtection.Earlier> editions(List<StoredRelease> all) {
        return all.stream()
                .map(release -> new EditionProtection.Earlier(release.edition(), release.table()))
                .toList();
    }

    /** Releases of all editions of the parts of the source that the request is about, and of what is pooled with them, in their order. */
    private List<StoredRelease> allEditions(ReleaseRequest request, List<StoredRelease> own) {
        List<StoredRelease> all = new ArrayList<>(own);
        for (String edition : Parts.connected(request.edition(), keeper.editions(request.source()))) {
            if (!edition.equals(request.edition())) {
                all.addAll(stored(request.source(), edition));
            }
        }
        all.sort(Comparator.comparing(StoredRelease::released).thenComparing(StoredRelease::sequence));
        return all;
    }

    private byte[] secret(ConfidentialityPolicy policy, String source) {
        return policy.method() == ConfidentialityPolicy.Method.CELL_KEY ? secrets.apply(source) : new byte[0];
    }

    private List<StoredRelease> stored(ReleaseRequest request) {
        return stored(request.source(), request.edition());
    }

    private List<StoredRelease> stored(String source, String edition) {
        String key = source + "\u001f" + edition;
        List<StoredRelease> known;
        synchronized (read) {
            known = read.getOrDefault(key, List.of());
        }
        int last = known.isEmpty() ? 0 : known.get(known.size() - 1).sequence();
        List<StoredRelease> news = keeper.after(source, edition, last);
        if (news.isEmpty()) {
            return known;
        }
        List<StoredRelease> all = new ArrayList<>(known);
        all.addAll(news);
        synchronized (read) {
            read.put(key, List.copyOf(all));
        }
        return all;
    }

    private static List<Conflict> kept(List<Conflict> met) {
        return met.subList(0, Math.min(MOST_CONFLICTS, met.size()));
    }

    private Crossing crossing(
            ReleaseRequest request,
            Visitor visitor,
            Outcome outcome,
            Released table,
            String changesReason,
            int conflicts) {
        int hidden = 0;
        for (var reason : table.reasons()) {
            hidden += reason == null ? 0 : 1;
        }
        boolean refused = outcome == Outcome.REFUSED;
        return new Crossing(
                UUID.randomUUID().toString(),
                clock.instant(),
                visitor.id(),
                visitor.name(),
                request.source(),
                request.edition(),
                shortened(request.title()),
                shortened(request.purpose()),
                outcome,
                refused ? null : table.id(),
                table.size(),
                refused ? table.size() : hidden,
                shortened(changesReason),
                conflicts);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}

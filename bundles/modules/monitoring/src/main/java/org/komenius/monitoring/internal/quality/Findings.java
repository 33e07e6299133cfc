package org.komenius.monitoring.internal.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one rule found in one run: everything is counted, only the strongest are kept. For one thread.
 *
 * <p>Keys that the caller watches are remembered even where their finding is not kept, so that a known defect never counts as gone
 * only because stronger ones came.
 */
public final class Findings {

    /** Findings kept per rule unless said otherwise. */
    public static final int KEPT = 50;

    private final int kept;
    private final Set<String> watched;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> once = new HashSet<>();
    private final PriorityQueue<Finding> strongest = new PriorityQueue<>(
            Comparator.comparingDouble(Finding::strength).thenComparing(Finding::key, Comparator.reverseOrder()));
    private long checked;
    private long unanswerable;
    private long total;

    public Findings(int kept, Collection<String> watched) {
        this.kept = kept;
        this.watched = Set.copyOf(watched);
    }

    /** Counts a comparison that was possible, whatever came of it. */
    void checked() {
        checked++;
    }

    /** Counts a comparison that a missing value made impossible; that is no finding. */
    void unanswerable() {
        unanswerable++;
    }

    /** @param finding made only if it is kept or somebody watches */
    void add(double strength, Supplier<Finding> finding) {
        total++;
        boolean strong = strongest.size() < kept || strength >= strongest.peek().strength();
        if (!strong && watched.isEmpty()) {
            return;
        }
        Finding made = finding.get();
        if (!watched.isEmpty() && watched.contains(made.key())) {
            seen.add(made.key());
        }
        if (strong) {
            strongest.add(made);
            if (strongest.size() > kept) {
                strongest.poll();
            }
        }
    }

    /** As {@link #add}, but a finding with the same key counts once. */
    void addOnce(String key, double strength, Supplier<Finding> finding) {
        if (once.add(key)) {
            add(strength, finding);
        }
    }

    /** Comparisons made. */
    public long checkedCount() {
        return checked;
    }

    public long unanswerableCount() {
        return unanswerable;
    }

    /** All findings, kept or not. */
    public long total() {
        return total;
    }

    /** Watched keys that were found again. */
    public Set<String> seenAgain() {
        return Set.copyOf(seen);
    }

    /** The strongest first; equal ones by their key, so that every run keeps the same. */
    public List<Finding> strongestFirst() {
        List<Finding> list = new ArrayList<>(strongest);
        list.sort(Comparator.comparingDouble(Finding::strength).reversed().thenComparing(Finding::key));
        return list;
    }
}

package org.komenius.persistence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was read from a module's tables as long as this node has written nothing there, so that what every request asks
 * costs no query. A write of this node counts at once. A write of another node that shares the database counts after
 * {@code longest}, which therefore must stay short for anything that decides about access. Thread-safe.
 *
 * @param <K> what is asked for
 * @param <V> what was found; immutable
 */
public final class Recent<K, V> {

    private final Transactions transactions;
    private final long longestNanos;
    private final Map<K, Entry<V>> entries;

    /** @param most entries kept; the one that was not asked for longest goes first */
    public Recent(Transactions transactions, Duration longest, int most) {
        this.transactions = transactions;
        this.longestNanos = longest.toNanos();
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
                return size() > most;
            }
        };
    }

    private record Entry<V>(V value, long revision, long read) {}

    /** What is known, else what {@code read} finds in the database. */
    public V get(K key, Function<K, V> read) {
        // Before reading: what is written meanwhile makes this outdated.
        long revision = transactions.revision();
        long now = System.nanoTime();
        synchronized (entries) {
            Entry<V> known = entries.get(key);
            if (known != null && known.revision() == revision && now - known.read() < longestNanos) {
                return known.value();
            }
        }
        V value = read.apply(key);
        synchronized (entries) {
            entries.put(key, new Entry<>(value, revision, now));
        }
        return value;
    }
}

package org.komenius.monitoring.internal.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers as they went out, up to a number of bytes; the one that was not asked for longest goes first. The key must hold everything
 * that an answer depends on, so nothing here ever becomes wrong, only unused. Whether the caller may see an answer is checked before it
 * is looked for. Thread-safe.
 *
 * @param <K> what was asked, of which immutable cube, in which form
 */
public final class AnswerMemory<K> {

    /** Key, entry and map node, roughly; so that many tiny answers are bounded too. */
    private static final int OVERHEAD = 1_000;

    private final long mostBytes;
    private final Map<K, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param mostBytes 0 keeps nothing */
    public AnswerMemory(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * An answer in the form in which it is sent.
     *
     * @param tag validator without quotes
     * @param body never changed by anybody
     */
    public record Kept(String tag, byte[] body) {}

    public synchronized Optional<Kept> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** Keeps the answer, unless it would push out more than half of all others. */
    public synchronized void keep(K key, Kept answer) {
        long size = size(answer);
        if (size > mostBytes / 2) {
            return;
        }
        Kept before = kept.put(key, answer);
        bytes += size - (before == null ? 0 : size(before));
        Iterator<Kept> eldest = kept.values().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    public synchronized long bytes() {
        return bytes;
    }

    private static long size(Kept answer) {
        return answer.body().length + (long) OVERHEAD;
    }
}

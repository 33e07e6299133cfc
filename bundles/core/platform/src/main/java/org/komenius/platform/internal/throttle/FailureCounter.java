package org.komenius.platform.internal.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures per key under one rule. Not thread-safe.
 *
 * <p>Remembers at most {@value #MAX_KEYS} keys and drops the one longest untouched, so that an attacker who invents names cannot
 * fill the memory.
 */
final class FailureCounter {

    static final int MAX_KEYS = 20_000;

    private final ThrottleRule rule;
    private final Clock clock;
    private final Map<String, Failures> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MAX_KEYS;
        }
    };

    FailureCounter(ThrottleRule rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    /** How long {@code key} still has to wait; zero if it may try now. */
    Duration remainingWait(String key) {
        Failures failures = current(key);
        Duration left = Duration.between(clock.instant(), failures.last().plus(rule.waitAfter(failures.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void failed(String key) {
        byKey.put(key, new Failures(current(key).count() + 1, clock.instant()));
    }

    /** Takes back one failure that was counted in advance. */
    void takeBack(String key) {
        Failures failures = current(key);
        if (failures.count() > 0) {
            byKey.put(key, new Failures(failures.count() - 1, failures.last()));
        }
    }

    void clear(String key) {
        byKey.remove(key);
    }

    private Failures current(String key) {
        Failures failures = byKey.get(key);
        return failures == null || failures.last().plus(rule.forgetAfter()).isBefore(clock.instant())
                ? new Failures(0, Instant.EPOCH)
                : failures;
    }

    private record Failures(int count, Instant last) {}
}

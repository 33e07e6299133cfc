package org.komenius.platform.internal.throttle;

import java.time.Duration;

/**
 * After how many failures one has to wait, and how long.
 *
 * @param freeTries failures without any wait
 * @param firstWait wait after the first failure beyond; doubles with each further one
 * @param longestWait where doubling stops
 * @param forgetAfter without a failure for this long, counting starts again
 */
public record ThrottleRule(int freeTries, Duration firstWait, Duration longestWait, Duration forgetAfter) {

    /** For one user name: a typing error costs nothing, guessing costs up to 15 minutes a try. */
    public static final ThrottleRule PER_USER_NAME =
            new ThrottleRule(4, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(6));

    /** For one address, behind which a whole office may sit. */
    public static final ThrottleRule PER_ADDRESS =
            new ThrottleRule(30, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(6));

    /** The wait that follows failure number {@code failures}; zero while tries are free. */
    public Duration waitAfter(int failures) {
        if (failures <= freeTries) {
            return Duration.ZERO;
        }
        int doublings = failures - freeTries - 1;
        // 2^30 times any wait is longer than the longest; more would overflow.
        Duration wait = firstWait.multipliedBy(1L << Math.min(doublings, 30));
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}

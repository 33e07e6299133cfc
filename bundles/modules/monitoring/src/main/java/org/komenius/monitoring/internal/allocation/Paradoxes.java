package org.komenius.monitoring.internal.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what nobody could explain to a council: losing a unit because there are more, or because somebody else came or went.
 *
 * <p>Divisor methods are free of both (M. L. Balinski, H. P. Young, Fair Representation, theorem 4.3), so only Hare-Niemeyer is
 * searched. Looks at the claims of one stratum.
 */
public final class Paradoxes {

    /** Newcomers are looked at one by one, which takes the square of their number. */
    static final int MOST_NEWCOMERS = 300;

    private Paradoxes() {}

    /** Sort of paradox. */
    public enum Kind {
        /** More units in all, fewer for a claim (Alabama paradox). */
        MORE_UNITS,
        /** A claim comes with the units that it is due, and others exchange units (Oklahoma paradox). */
        NEWCOMER
    }

    /**
     * @param from units before
     * @param to units after; with {@link Kind#NEWCOMER} those including the newcomer's
     * @param newcomer null unless of that kind
     * @param losers who has less afterwards
     */
    public record Paradox(Kind kind, int from, int to, String newcomer, List<String> losers) {
        public Paradox {
            losers = List.copyOf(losers);
        }
    }

    /**
     * @param units of the distribution that is looked at
     * @param around how many units more and fewer are tried
     */
    public static List<Paradox> find(Method method, int units, List<Claim> claims, int around) {
        if (method.isDivisorMethod()) {
            return List.of();
        }
        int minima = claims.stream().mapToInt(Claim::minimum).sum();
        boolean bounded = claims.stream()
                .allMatch(claim -> claim.cap() != null || claim.weight().signum() == 0);
        int most = bounded
                ? claims.stream()
                        .mapToInt(claim -> claim.cap() == null ? claim.minimum() : claim.cap())
                        .sum()
                : Integer.MAX_VALUE;
        List<Paradox> found = new ArrayList<>();
        Map<String, Integer> before = null;
        for (int total = Math.max(minima, units - around);
                total <= Math.min((long) most, (long) units + around);
                total++) {
            Map<String, Integer> now =
                    Apportioner.distribute(method, total, claims).units();
            if (before != null) {
                add(found, Kind.MORE_UNITS, total - 1, total, null, before, now);
            }
            before = now;
        }
        if (claims.size() <= MOST_NEWCOMERS && claims.size() > 2) {
            newcomers(method, units, claims, found);
        }
        return found;
    }

    private static void newcomers(Method method, int units, List<Claim> claims, List<Paradox> found) {
        Map<String, Integer> with =
                Apportioner.distribute(method, units, claims).units();
        for (Claim newcomer : claims) {
            List<Claim> others =
                    claims.stream().filter(claim -> claim != newcomer).toList();
            int left = units - with.get(newcomer.id());
            if (others.stream().allMatch(claim -> claim.weight().signum() == 0)) {
                continue;
            }
            Map<String, Integer> without =
                    Apportioner.distribute(method, left, others).units();
            add(found, Kind.NEWCOMER, left, units, newcomer.id(), without, with);
        }
    }

    private static void add(
            List<Paradox> found,
            Kind kind,
            int from,
            int to,
            String newcomer,
            Map<String, Integer> before,
            Map<String, Integer> after) {
        Map<String, Integer> lost = new LinkedHashMap<>(before);
        lost.entrySet().removeIf(entry -> after.get(entry.getKey()) >= entry.getValue());
        if (!lost.isEmpty()) {
            found.add(new Paradox(kind, from, to, newcomer, List.copyOf(lost.keySet())));
        }
    }
}

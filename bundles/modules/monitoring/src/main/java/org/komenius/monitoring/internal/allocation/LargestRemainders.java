package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.monitoring.internal.allocation.Apportionment.Tie;

/**
 * Hare-Niemeyer: the whole part of the exact quota, then one more for the largest remainders.
 *
 * <p>With minima and caps: whoever ends below its minimum stands there, and the rest is distributed again over the others, until nobody
 * does; then the same for caps. Minima come first, since they are promises.
 */
final class LargestRemainders {

    private final List<Claim> claims;

    LargestRemainders(List<Claim> claims) {
        this.claims = claims;
    }

    private record Remainder(Claim claim, BigDecimal size) {}

    Apportionment distribute(int total) {
        Map<String, Integer> capped = new LinkedHashMap<>();
        while (true) {
            List<Tie> ties = new ArrayList<>();
            Map<String, Integer> units = withMinima(total, capped, ties);
            Map<String, Integer> above = new LinkedHashMap<>();
            claims.stream()
                    .filter(claim -> claim.cap() != null && units.get(claim.id()) > claim.cap())
                    .forEach(claim -> above.put(claim.id(), claim.cap()));
            if (above.isEmpty()) {
                return new Apportionment(units, null, ties);
            }
            // What a cap sets free may lift others above their minimum, so minima are found again.
            capped.putAll(above);
        }
    }

    private Map<String, Integer> withMinima(int total, Map<String, Integer> capped, List<Tie> ties) {
        Map<String, Integer> fixed = new LinkedHashMap<>(capped);
        while (true) {
            ties.clear();
            List<Claim> free = claims.stream()
                    .filter(claim -> !fixed.containsKey(claim.id()))
                    .toList();
            int left =
                    total - fixed.values().stream().mapToInt(Integer::intValue).sum();
            Map<String, Integer> quotas = quotas(free, left, ties);
            Map<String, Integer> below = new LinkedHashMap<>();
            free.stream()
                    .filter(claim -> quotas.get(claim.id()) < claim.minimum())
                    .forEach(claim -> below.put(claim.id(), claim.minimum()));
            if (below.isEmpty()) {
                Map<String, Integer> units = new LinkedHashMap<>();
                claims.forEach(claim -> units.put(
                        claim.id(), fixed.containsKey(claim.id()) ? fixed.get(claim.id()) : quotas.get(claim.id())));
                return units;
            }
            fixed.putAll(below);
        }
    }

    private static Map<String, Integer> quotas(List<Claim> free, int total, List<Tie> ties) {
        BigDecimal all = free.stream().map(Claim::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Integer> units = new LinkedHashMap<>();
        if (all.signum() == 0 || total <= 0) {
            free.forEach(claim -> units.put(claim.id(), 0));
            return units;
        }
        List<Remainder> remainders = new ArrayList<>();
        int left = total;
        for (Claim claim : free) {
            // Compared as w·H mod W, which is exact.
            BigDecimal[] quota =
                    claim.weight().multiply(BigDecimal.valueOf(total)).divideAndRemainder(all);
            units.put(claim.id(), quota[0].intValueExact());
            left -= quota[0].intValueExact();
            remainders.add(new Remainder(claim, quota[1]));
        }
        remainders.sort(Comparator.comparing(Remainder::size, Comparator.reverseOrder())
                .thenComparing(remainder -> remainder.claim().weight(), Comparator.reverseOrder())
                .thenComparing(remainder -> remainder.claim().id()));
        remainders.stream()
                .limit(left)
                .forEach(remainder -> units.merge(remainder.claim().id(), 1, Integer::sum));
        tie(remainders, left, ties);
        return units;
    }

    private static void tie(List<Remainder> sorted, int served, List<Tie> ties) {
        if (served == 0
                || served == sorted.size()
                || sorted.get(served - 1).size().compareTo(sorted.get(served).size()) != 0) {
            return;
        }
        BigDecimal size = sorted.get(served).size();
        List<String> got = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).size().compareTo(size) == 0) {
                (i < served ? got : not).add(sorted.get(i).claim().id());
            }
        }
        ties.add(new Tie(got.stream().sorted().toList(), not.stream().sorted().toList()));
    }
}

package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.komenius.monitoring.internal.allocation.Apportionment.Divisor;
import org.komenius.monitoring.internal.allocation.Apportionment.Tie;
import org.komenius.monitoring.internal.allocation.Method.Fraction;

/** Gives out unit after unit to whoever is most entitled to the next one; comparisons are exact. */
final class DivisorMethod {

    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_UP);

    private final Method method;
    private final List<Claim> claims;

    DivisorMethod(Method method, List<Claim> claims) {
        this.method = method;
        this.claims = claims;
    }

    /** A claim and what it has; the weight is squared like the signposts. */
    private final class Holder {
        private final Claim claim;
        private final BigDecimal squaredWeight;
        private int units;
        private Fraction next;

        Holder(Claim claim) {
            this.claim = claim;
            this.squaredWeight = claim.weight().multiply(claim.weight());
            this.units = claim.minimum();
            this.next = method.squaredSignpost(units);
        }

        void take() {
            units++;
            next = method.squaredSignpost(units);
        }

        boolean wantsMore() {
            return squaredWeight.signum() > 0 && !claim.isFull(units);
        }

        /** Above zero if this one comes later than the other. */
        int compareEntitlement(Holder other) {
            if (next.isZero() || other.next.isZero()) {
                return Boolean.compare(other.next.isZero(), next.isZero());
            }
            BigDecimal mine = squaredWeight.multiply(next.denominator()).multiply(other.next.numerator());
            BigDecimal theirs =
                    other.squaredWeight.multiply(other.next.denominator()).multiply(next.numerator());
            return theirs.compareTo(mine);
        }
    }

    Apportionment distribute(int total) {
        Comparator<Holder> order = Holder::compareEntitlement;
        PriorityQueue<Holder> queue = new PriorityQueue<>(
                order.thenComparing((Holder holder) -> holder.claim.weight(), Comparator.reverseOrder())
                        .thenComparing(holder -> holder.claim.id()));
        List<Holder> holders = claims.stream().map(Holder::new).toList();
        holders.stream().filter(Holder::wantsMore).forEach(queue::add);
        int left = total - holders.stream().mapToInt(holder -> holder.units).sum();
        Served served = new Served();
        while (left > 0) {
            Holder holder = queue.remove();
            served.add(holder);
            holder.take();
            left--;
            if (holder.wantsMore()) {
                queue.add(holder);
            }
        }
        Map<String, Integer> units = new LinkedHashMap<>();
        holders.forEach(holder -> units.put(holder.claim.id(), holder.units));
        return new Apportionment(units, divisor(holders), served.tieWith(queue));
    }

    /** Remembers who was served at the entitlement of the last unit. */
    private final class Served {
        private final List<Holder> equal = new ArrayList<>();
        private Holder last;

        void add(Holder holder) {
            Holder now = at(holder, holder.units);
            if (last == null || last.compareEntitlement(now) != 0) {
                equal.clear();
            }
            last = now;
            equal.add(now);
        }

        List<Tie> tieWith(PriorityQueue<Holder> waiting) {
            if (last == null) {
                return List.of();
            }
            List<String> unserved = waiting.stream()
                    .filter(holder -> last.compareEntitlement(holder) == 0)
                    .map(holder -> holder.claim.id())
                    .sorted()
                    .toList();
            return unserved.isEmpty()
                    ? List.of()
                    : List.of(new Tie(
                            equal.stream()
                                    .map(holder -> holder.claim.id())
                                    .sorted()
                                    .toList(),
                            unserved));
        }
    }

    private Holder at(Holder holder, int units) {
        Holder copy = new Holder(holder.claim);
        copy.units = units;
        copy.next = method.squaredSignpost(units);
        return copy;
    }

    private Divisor divisor(List<Holder> holders) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = null;
        for (Holder holder : holders) {
            if (holder.wantsMore() && !holder.next.isZero()) {
                low = low.max(quotient(holder, holder.next));
            }
            if (holder.units > holder.claim.minimum()) {
                Fraction before = method.squaredSignpost(holder.units - 1);
                if (!before.isZero()) {
                    BigDecimal bound = quotient(holder, before);
                    high = high == null ? bound : high.min(bound);
                }
            }
        }
        if (high == null && low.signum() == 0) {
            return null;
        }
        return new Divisor(low, high, Roundest.between(low, high));
    }

    private static BigDecimal quotient(Holder holder, Fraction squared) {
        return holder.squaredWeight
                .multiply(squared.denominator())
                .divide(squared.numerator(), new MathContext(40, RoundingMode.HALF_UP))
                .sqrt(SHOWN)
                .stripTrailingZeros();
    }
}

package org.komenius.monitoring.internal.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;

/**
 * What a data set says, in a few kilobytes: enough to see that another one says the same under another name.
 *
 * <p>A fact counts as region, last day of its period and value. Names, codes and order of everything else do not count, since they
 * are what differs between two deliveries of the same figures.
 *
 * <p>Two data sets are the same if the commutative fingerprint over all facts agrees. How much of the smaller one stands in the larger
 * is estimated from those facts whose hash falls below a bound, which both choose alike ("FracMinHash": L. Irber et al., Lightweight
 * compositional analysis of metagenomes with FracMinHash, 2022). Only numbers of three digits and more take part: small ones agree by
 * chance.
 *
 * @param facts how many facts there are
 * @param exact fingerprint of all facts, 32 hex digits
 * @param level hashes below 2^(64-level) are kept
 * @param hashes ascending
 */
public record FactSketch(long facts, String exact, int level, long[] hashes) {

    private static final int MOST = 4096;
    /** Fewer common candidates make no estimate. */
    private static final int LEAST = 16;

    /**
     * The share of the smaller one's figures that stand in the other, 0 to 1; 1 for the same facts. Empty if there are too few to
     * tell.
     */
    public OptionalDouble overlap(FactSketch other) {
        if (facts == other.facts && exact.equals(other.exact)) {
            return OptionalDouble.of(1);
        }
        int common = Math.max(level, other.level);
        long[] mine = atLevel(common);
        long[] theirs = other.atLevel(common);
        int smaller = Math.min(mine.length, theirs.length);
        if (smaller < LEAST) {
            return OptionalDouble.empty();
        }
        int shared = 0;
        for (long hash : mine) {
            shared += Arrays.binarySearch(theirs, hash) >= 0 ? 1 : 0;
        }
        return OptionalDouble.of((double) shared / smaller);
    }

    /** Whether both say exactly the same. */
    public boolean sameAs(FactSketch other) {
        return facts == other.facts && exact.equals(other.exact);
    }

    private long[] atLevel(int common) {
        return Arrays.stream(hashes).filter(hash -> falls(hash, common)).toArray();
    }

    private static boolean falls(long hash, int level) {
        return level == 0 || hash >>> (64 - level) == 0;
    }

    /** Makes a sketch of blocks that it is shown, in any order. */
    public static final class Builder {

        private final Set<Long> kept = new HashSet<>();
        private int level;
        private long facts;
        private long first;
        private long second;

        public void add(FactBlock block) {
            long[][] codes = new long[block.dimensions().size()][];
            for (int d = 0; d < codes.length; d++) {
                codes[d] = codes(block.dimensions().get(d));
            }
            for (int row = 0; row < block.size(); row++) {
                long where = 0;
                for (int d = 0; d < codes.length; d++) {
                    where += codes[d] == null ? 0 : codes[d][block.member(row, d)];
                }
                boolean number = block.isNumber(row);
                long value = number
                        ? Double.doubleToLongBits(block.amount(row) + 0.0)
                        : block.isRoundedZero(row) ? 1 : block.isNotExisting(row) ? 2 : 3;
                long hash = mix(where ^ mix(value + (number ? 11 : 7)));
                facts++;
                first += hash;
                second += mix(hash + 1);
                if (number && Math.abs(block.amount(row)) * Math.pow(10, block.decimals(row)) >= 100) {
                    keep(hash);
                }
            }
        }

        private void keep(long hash) {
            if (falls(hash, level) && kept.add(hash)) {
                while (kept.size() > MOST) {
                    level++;
                    kept.removeIf(one -> !falls(one, level));
                }
            }
        }

        /** Hashes of the members that count; null for a dimension that does not. */
        private static long[] codes(Dimension dimension) {
            if (dimension.kind() != Kind.REGION && dimension.kind() != Kind.TIME) {
                return null;
            }
            boolean time = dimension.kind() == Kind.TIME;
            return dimension.members().stream()
                    .mapToLong(member ->
                            hash(time ? "t" + Period.parse(member.code()).end() : "r" + member.code()))
                    .toArray();
        }

        public FactSketch build() {
            long[] hashes = kept.stream().mapToLong(Long::longValue).sorted().toArray();
            return new FactSketch(facts, String.format(Locale.ROOT, "%016x%016x", first, second), level, hashes);
        }
    }

    /** FNV-1a, 64 bits, then mixed. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input changes about half of the output's. */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}

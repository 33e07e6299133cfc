package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Chooses the number with the fewest digits in a range, as official seat calculations do. */
final class Roundest {

    private static final int FINEST = 12;

    private Roundest() {}

    /** @param low exclusive @param high inclusive; null for no bound. {@code high} if nothing shorter lies between. */
    static BigDecimal between(BigDecimal low, BigDecimal high) {
        if (high == null) {
            BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, low.precision() - low.scale() - 1));
            return low.divide(step, 0, RoundingMode.DOWN).add(BigDecimal.ONE).multiply(step);
        }
        for (int scale = -Math.max(0, high.precision() - high.scale()); scale <= FINEST; scale++) {
            BigDecimal candidate = high.setScale(scale, RoundingMode.DOWN);
            if (candidate.compareTo(low) > 0 && candidate.signum() > 0) {
                return middle(low, high, scale);
            }
        }
        return high;
    }

    /** Of the numbers with that many digits the one nearest to the middle, so that it is far from both bounds. */
    private static BigDecimal middle(BigDecimal low, BigDecimal high, int scale) {
        BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2)).setScale(scale, RoundingMode.HALF_UP);
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-scale);
        if (middle.compareTo(high) > 0) {
            middle = middle.subtract(step);
        } else if (middle.compareTo(low) <= 0) {
            middle = middle.add(step);
        }
        return plain(middle);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}

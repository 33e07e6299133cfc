package org.komenius.spi.cube;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.NumberValue;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.model.value.RoundedZero;

/**
 * How a typed value lies in a cube's Parquet file, the same for every engine and for ever.
 *
 * <p>Columns: one unsigned integer per dimension ({@code d0}, {@code d1}, … indexes of members), {@code status}, {@code flags},
 * {@code decimals} and {@code amount} (null unless status is {@link #NUMBER}). The status codes rise with the strength of the kind of
 * missing, so that the greatest status of a group decides what its sum is. A kind is the stronger, the less may be concluded from the
 * other cells.
 */
public final class FactEncoding {

    public static final int NUMBER = 0;
    public static final int ROUNDED_ZERO = 1;
    /** Statuses from here on are kinds of missing. */
    public static final int FIRST_MISSING = 2;

    private static final MissingKind[] BY_STRENGTH = {
        MissingKind.REGION_NOT_EXISTING,
        MissingKind.NOT_MEANINGFUL,
        MissingKind.NOT_COLLECTED,
        MissingKind.LATER,
        MissingKind.UNRELIABLE,
        MissingKind.UNKNOWN_OR_SECRET,
        // Added later; it must be the strongest, so that no sum hides that something is kept secret in it.
        MissingKind.CONFIDENTIAL
    };

    private static final QualityFlag[] FLAGS = {
        QualityFlag.UNCERTAIN, QualityFlag.REVISED, QualityFlag.PROVISIONAL, QualityFlag.ESTIMATED
    };

    private FactEncoding() {}

    public static int status(ObservedValue value) {
        if (value instanceof NumberValue) {
            return NUMBER;
        }
        if (value instanceof RoundedZero) {
            return ROUNDED_ZERO;
        }
        return status(value.missingKind().orElseThrow());
    }

    public static int status(MissingKind kind) {
        for (int i = 0; i < BY_STRENGTH.length; i++) {
            if (BY_STRENGTH[i] == kind) {
                return FIRST_MISSING + i;
            }
        }
        throw new IllegalArgumentException("no status for " + kind);
    }

    /** Bits 1, 2, 4, 8 in the order uncertain, revised, provisional, estimated. */
    public static int flags(ObservedValue value) {
        if (value.flags().isEmpty()) {
            return 0;
        }
        int bits = 0;
        for (int i = 0; i < FLAGS.length; i++) {
            if (value.flags().contains(FLAGS[i])) {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    /**
     * The value that {@link #status} and {@link #flags} stand for.
     *
     * @param number the number; not looked at unless status is {@link #NUMBER}
     */
    public static ObservedValue value(int status, int flags, BigDecimal number) {
        ObservedValue plain =
                switch (status) {
                    case NUMBER -> ObservedValue.of(number);
                    case ROUNDED_ZERO -> ObservedValue.roundedZero();
                    default -> ObservedValue.missing(BY_STRENGTH[status - FIRST_MISSING]);
                };
        if (flags == 0) {
            return plain;
        }
        Set<QualityFlag> set = EnumSet.noneOf(QualityFlag.class);
        for (int i = 0; i < FLAGS.length; i++) {
            if ((flags & 1 << i) != 0) {
                set.add(FLAGS[i]);
            }
        }
        return plain.with(set.toArray(QualityFlag[]::new));
    }
}

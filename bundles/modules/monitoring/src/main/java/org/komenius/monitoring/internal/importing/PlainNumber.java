package org.komenius.monitoring.internal.importing;

import java.math.BigDecimal;
import org.komenius.model.value.ObservedValue;

/** Reads the numbers that nearly every cell holds straight from their bytes: digits with a sign and one decimal mark. */
final class PlainNumber {

    private static final int MOST_DIGITS = 18;

    private final byte decimal;

    /** @param decimal the edition's decimal mark */
    PlainNumber(char decimal) {
        this.decimal = (byte) decimal;
    }

    /** What the official notation says of the same cell; null for whatever is no such number, or too long. */
    ObservedValue parse(byte[] bytes, int from, int to) {
        int i = from;
        boolean negative = i < to && bytes[i] == '-';
        if (negative) {
            i++;
        }
        int begin = i;
        int point = -1;
        long number = 0;
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
            } else if (bytes[i] == decimal && point < 0) {
                point = i;
            } else {
                return null;
            }
        }
        int digits = to - begin - (point < 0 ? 0 : 1);
        if (digits == 0 || digits > MOST_DIGITS || point == begin || point == to - 1) {
            return null;
        }
        long signed = negative ? -number : number;
        return point < 0 ? ObservedValue.of(signed) : ObservedValue.of(BigDecimal.valueOf(signed, to - 1 - point));
    }
}

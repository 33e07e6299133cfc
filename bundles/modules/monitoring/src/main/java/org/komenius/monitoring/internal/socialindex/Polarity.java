package org.komenius.monitoring.internal.socialindex;

/**
 * What a high value of an input means. Stated by people and never turned round by the calculation: a published index was once reversed
 * by poling itself.
 */
public enum Polarity {
    /** A high value means a heavier burden, for example children whose families receive benefits. */
    BURDEN(1),
    /** A high value means a lighter burden, for example parents with university entrance qualification. */
    RELIEF(-1);

    private final int sign;

    Polarity(int sign) {
        this.sign = sign;
    }

    public int sign() {
        return sign;
    }
}

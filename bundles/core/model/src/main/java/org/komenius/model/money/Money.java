package org.komenius.model.money;

import java.math.BigDecimal;

/**
 * An amount in euros, counted in cents so that sums are exact.
 *
 * @param cents may be negative
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** @throws ArithmeticException if {@code euros} has fractions of a cent or is out of range */
    public static Money ofEuros(BigDecimal euros) {
        return new Money(euros.movePointRight(2).longValueExact());
    }

    /** @throws ArithmeticException on overflow */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /** @throws ArithmeticException on overflow */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public BigDecimal euros() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}

package org.komenius.monitoring.internal.allocation;

import java.math.BigDecimal;
import org.komenius.model.text.LocalizedText;

/**
 * How whole units are made of shares.
 *
 * <p>The divisor methods differ in where they round up: a claim with {@code s} units gets its next one before another if its weight
 * divided by the <em>signpost</em> of {@code s} is larger. Source: M. L. Balinski, H. P. Young, Fair Representation, 2nd ed. 2001; F.
 * Pukelsheim, Proportional Representation, 2nd ed. 2017, chapter 3.
 */
public enum Method {
    /** Signpost s + 1/2, standard rounding; neutral between large and small claims. The federal electoral law's method since 2009. */
    SAINTE_LAGUE("Sainte-Laguë/Schepers", "Sainte-Laguë"),
    /** Signpost s + 1, rounding down; good for large claims. */
    DHONDT("D’Hondt", "D'Hondt"),
    /** Signpost s, rounding up; good for small claims: everybody gets a unit first. */
    ADAMS("Adams", "Adams"),
    /** Signpost 2s(s+1)/(2s+1), the harmonic mean of s and s + 1. */
    DEAN("Dean", "Dean"),
    /** Signpost √(s(s+1)), the geometric mean of s and s + 1; the method of the US House of Representatives. */
    HUNTINGTON_HILL("Hill-Huntington", "Huntington-Hill"),
    /** Whole part of the exact quota, then the largest remainders. Knows paradoxes, see {@link Paradoxes}. */
    HARE_NIEMEYER("Hare-Niemeyer", "Hare-Niemeyer");

    private final LocalizedText title;

    Method(String german, String english) {
        this.title = LocalizedText.of(german, english);
    }

    public LocalizedText title() {
        return title;
    }

    public boolean isDivisorMethod() {
        return this != HARE_NIEMEYER;
    }

    /** Whether every claim with a weight gets a unit before any claim gets a second one. */
    public boolean servesAllFirst() {
        return this == ADAMS || this == DEAN || this == HUNTINGTON_HILL;
    }

    /**
     * Square of the signpost of {@code units}, as a fraction: squares keep the geometric mean exact.
     *
     * @throws IllegalStateException for Hare-Niemeyer, which has none
     */
    Fraction squaredSignpost(int units) {
        long s = units;
        return switch (this) {
            case SAINTE_LAGUE -> Fraction.of(2 * s + 1, 2).squared();
            case DHONDT -> Fraction.of(s + 1, 1).squared();
            case ADAMS -> Fraction.of(s, 1).squared();
            case DEAN -> Fraction.of(2 * s * (s + 1), 2 * s + 1).squared();
            case HUNTINGTON_HILL -> Fraction.of(s * (s + 1), 1);
            case HARE_NIEMEYER -> throw new IllegalStateException("no divisor method");
        };
    }

    /** A fraction of whole numbers; the denominator is positive. */
    record Fraction(BigDecimal numerator, BigDecimal denominator) {
        static Fraction of(long numerator, long denominator) {
            return new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }

        Fraction squared() {
            return new Fraction(numerator.multiply(numerator), denominator.multiply(denominator));
        }

        boolean isZero() {
            return numerator.signum() == 0;
        }
    }
}

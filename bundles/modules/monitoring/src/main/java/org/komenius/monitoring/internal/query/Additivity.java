package org.komenius.monitoring.internal.query;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which measures may be added up at all, told by their unit: counts and amounts may, shares and rates may not. */
public final class Additivity {

    private static final Pattern RATE = Pattern.compile(
            ".*(%|prozent|percent|promille|quote|anteil|durchschnitt|average|index|\\bje\\b|\\bpro\\b|\\bper\\b).*");

    private Additivity() {}

    /** @param unit null for a plain count */
    public static boolean isAdditive(String unit) {
        return unit == null || !RATE.matcher(unit.toLowerCase(Locale.ROOT)).matches();
    }
}

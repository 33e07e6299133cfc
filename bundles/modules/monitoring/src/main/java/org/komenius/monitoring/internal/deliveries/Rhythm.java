package org.komenius.monitoring.internal.deliveries;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often a source delivers, which decides the periods that it delivers for. */
public enum Rhythm {
    MONTHLY,
    QUARTERLY,
    /** Once for a calendar year. */
    YEARLY,
    /** Once for a school year. */
    SCHOOL_YEAR,
    /** By arrangement: nothing is expected by itself. */
    IRREGULAR;

    /** The period that {@code day} lies in; null if irregular. */
    DeliveryPeriod containing(LocalDate day) {
        return switch (this) {
            case MONTHLY -> DeliveryPeriod.month(YearMonth.from(day));
            case QUARTERLY -> DeliveryPeriod.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEARLY -> DeliveryPeriod.year(day.getYear());
            case SCHOOL_YEAR -> DeliveryPeriod.schoolYear(day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1);
            case IRREGULAR -> null;
        };
    }
}

package org.komenius.monitoring.internal.deliveries;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * When a source's deliveries are due.
 *
 * <p>With a month, a delivery is due at the end of the first such month after its calendar year has ended or its school year has
 * begun: school figures of autumn are often delivered in the following March, while the school year still runs. Without one, it is
 * due {@code days} after the end of its period.
 *
 * @param month 1 to 12; null without, and meaningless for monthly and quarterly rhythms
 * @param days after the end of the period, at least 0
 * @param since no delivery is expected for a period that ended before this day
 */
public record DeliveryPlan(Rhythm rhythm, Integer month, int days, LocalDate since) {

    public DeliveryPlan {
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("not a month: " + month);
        }
        if (days < 0) {
            throw new IllegalArgumentException("due before the period has ended: " + days);
        }
    }

    /** A period and the last day on which its delivery is in time. */
    public record Expected(DeliveryPeriod period, LocalDate due) {}

    /** All deliveries that are due until {@code until}, inclusive, the earliest first; none if irregular. */
    public List<Expected> dueUntil(LocalDate until) {
        List<Expected> all = new ArrayList<>();
        if (rhythm == Rhythm.IRREGULAR) {
            return all;
        }
        DeliveryPeriod period = rhythm.containing(since);
        for (LocalDate due = due(period); !due.isAfter(until); due = due(period)) {
            all.add(new Expected(period, due));
            period = rhythm.containing(period.last().plusDays(1));
        }
        return all;
    }

    /** The last day on which the delivery for {@code period} is in time. */
    public LocalDate due(DeliveryPeriod period) {
        boolean byMonth = month != null && (rhythm == Rhythm.YEARLY || rhythm == Rhythm.SCHOOL_YEAR);
        if (!byMonth) {
            return period.last().plusDays(days);
        }
        LocalDate from = rhythm == Rhythm.YEARLY ? period.last().plusDays(1) : period.first();
        YearMonth due = YearMonth.of(from.getYear(), month);
        return (due.isBefore(YearMonth.from(from)) ? due.plusYears(1) : due).atEndOfMonth();
    }
}

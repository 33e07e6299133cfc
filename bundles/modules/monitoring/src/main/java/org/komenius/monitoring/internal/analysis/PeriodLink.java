package org.komenius.monitoring.internal.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.komenius.model.time.Period;

/** Which period of one data set stands for a period of another. The rule is chosen by a person and shown with the result. */
public enum PeriodLink {
    /** The same period or none. */
    SAME {
        @Override
        Optional<Period> match(Period wanted, Collection<Period> available) {
            return available.stream().filter(wanted::equals).findFirst();
        }
    },
    /** The last one that ends in the same calendar year. */
    SAME_YEAR {
        @Override
        Optional<Period> match(Period wanted, Collection<Period> available) {
            return available.stream()
                    .filter(period -> period.end().getYear() == wanted.end().getYear())
                    .max(Comparator.naturalOrder());
        }
    },
    /**
     * The last one that ends on the wanted one's last day or in the 12 months before: how official rates take the population of the year's
     * end before their reference date.
     */
    LATEST_BEFORE {
        @Override
        Optional<Period> match(Period wanted, Collection<Period> available) {
            LocalDate last = wanted.end();
            return available.stream()
                    .filter(period ->
                            !period.end().isAfter(last) && period.end().isAfter(last.minusYears(1)))
                    .max(Comparator.comparing(Period::end).thenComparing(Comparator.naturalOrder()));
        }
    },
    /** The one whose end is nearest, at most 12 months away; of two the earlier. */
    NEAREST {
        @Override
        Optional<Period> match(Period wanted, Collection<Period> available) {
            LocalDate end = wanted.end();
            return available.stream()
                    .filter(period -> Math.abs(ChronoUnit.DAYS.between(end, period.end())) <= DAYS_OF_A_YEAR)
                    .min(Comparator.comparingLong(
                                    (Period period) -> Math.abs(ChronoUnit.DAYS.between(end, period.end())))
                            .thenComparing(Comparator.naturalOrder()));
        }
    };

    private static final long DAYS_OF_A_YEAR = 366;

    /** The available period that stands for {@code wanted}; empty if none does. */
    abstract Optional<Period> match(Period wanted, Collection<Period> available);
}

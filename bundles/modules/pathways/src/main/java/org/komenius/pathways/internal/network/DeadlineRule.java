package org.komenius.pathways.internal.network;

import java.time.MonthDay;

/** When one must apply, told relative to the day of the start. */
public sealed interface DeadlineRule {

    /**
     * Days of the year, for example "between 1 and 28 February", both included; 29 February means the last day of February.
     *
     * @param from first day; null if only the last one counts
     * @param until last day
     * @param yearsBefore 0 if {@code until} lies in the calendar year of the start, 1 if in the year before; {@code from} is the last such
     *     day before {@code until}
     */
    record Window(MonthDay from, MonthDay until, int yearsBefore) implements DeadlineRule {}

    /**
     * Some time before the start.
     *
     * @param weeks at least 0
     */
    record WeeksBefore(int weeks) implements DeadlineRule {}
}

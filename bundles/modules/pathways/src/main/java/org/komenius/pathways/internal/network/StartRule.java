package org.komenius.pathways.internal.network;

import java.time.MonthDay;
import java.util.List;
import java.util.TreeSet;

/**
 * When a transition can begin.
 *
 * @param days days of every year, for example 1 August; empty if it begins on any day
 */
public record StartRule(List<MonthDay> days) {

    public static final StartRule ANY_DAY = new StartRule(List.of());

    public StartRule {
        days = List.copyOf(new TreeSet<>(days));
    }
}

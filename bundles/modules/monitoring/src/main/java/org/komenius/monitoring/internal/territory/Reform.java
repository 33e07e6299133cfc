package org.komenius.monitoring.internal.territory;

import java.time.LocalDate;

/** On {@code effective} the region {@code to} took over {@code from} or a part of it; how much is not said. */
public record Reform(String from, String to, LocalDate effective) {}

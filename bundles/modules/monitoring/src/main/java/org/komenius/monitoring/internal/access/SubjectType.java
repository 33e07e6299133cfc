package org.komenius.monitoring.internal.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What access is given to. */
public enum SubjectType {
    DATASET,
    ANALYSIS,
    DASHBOARD;

    /** The type as it stands in addresses, for example {@code dataset}; empty for anything else. */
    public static Optional<SubjectType> ofPath(String path) {
        return Stream.of(values()).filter(type -> type.path().equals(path)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}

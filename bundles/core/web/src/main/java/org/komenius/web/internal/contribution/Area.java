package org.komenius.web.internal.contribution;

/** Whom a page is for, and where in the address space it lies. */
public enum Area {
    CITIZEN(""),
    STAFF("/intern"),
    ADMIN("/verwaltung");

    private final String prefix;

    Area(String prefix) {
        this.prefix = prefix;
    }

    /** What precedes the contribution's id in an address without language. */
    public String prefix() {
        return prefix;
    }
}

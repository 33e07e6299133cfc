package org.komenius.monitoring.internal.genesis;

/**
 * A table to fetch.
 *
 * @param table its number, for example {@code 12411-01-01-4}
 * @param startYear first year; null for all that the service gives by itself
 * @param endYear last year; null as above
 * @param regionalKey keys of regions, {@code *} at the end for all below, joined by commas; null for all
 * @param language {@code de} or {@code en}
 */
public record GenesisWish(String table, Integer startYear, Integer endYear, String regionalKey, String language) {

    public GenesisWish {
        if (!table.matches("[0-9A-Z][0-9A-Za-z-]{2,40}")) {
            throw new IllegalArgumentException("not the number of a table: " + table);
        }
        if (regionalKey != null && !regionalKey.matches("[0-9A-Z*,]{1,400}")) {
            throw new IllegalArgumentException("not keys of regions: " + regionalKey);
        }
    }
}

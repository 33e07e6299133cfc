package org.komenius.spi.cube;

/** What a sum is when some of its cells are missing. */
public enum MissingRule {
    /** Missing too, of the strongest kind among its cells: nobody can mistake it for the whole. */
    STRICT,
    /**
     * As {@link #STRICT}, but regions that did not exist at the time are no part of the sum. Nothing is lost by that: what was there
     * is counted in the regions that existed.
     */
    EXISTING_REGIONS,
    /**
     * The sum of the cells that are known; {@link CubeCell#isPartial()} says so and must be shown. Regions that did not exist do not
     * make it partial.
     */
    PARTIAL_SUMS
}

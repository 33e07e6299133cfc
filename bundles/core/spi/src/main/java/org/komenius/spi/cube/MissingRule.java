package org.komenius.spi.cube;

/** What a sum is when some of its cells are missing. */
public enum MissingRule {
    /** Missing too, of the strongest kind among its cells: nobody can mistake it for the whole. */
    STRICT,
    /** The sum of the cells that are known; {@link CubeCell#isPartial()} says so and must be shown. */
    PARTIAL_SUMS
}

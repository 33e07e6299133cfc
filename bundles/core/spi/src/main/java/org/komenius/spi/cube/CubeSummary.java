package org.komenius.spi.cube;

/**
 * What a finished cube holds.
 *
 * @param facts facts in the file
 * @param repeated facts that were given again with the same value and left out
 */
public record CubeSummary(long facts, long repeated) {}

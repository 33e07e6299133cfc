package org.komenius.documents.charts;

/**
 * A drawn chart. Immutable.
 *
 * @param svg a whole SVG document with {@code viewBox}, presentation attributes only (no {@code style}), so that it may stand in a page
 *     under a strict content security policy, in a {@code Block.Figure} and in a file
 * @param alternative what it shows, for people who cannot see it: highest, lowest and newest values, and what is missing
 * @param width of the {@code viewBox}
 * @param height of the {@code viewBox}
 */
public record Chart(String svg, String alternative, int width, int height) {}

package org.komenius.monitoring.internal.dcat;

/**
 * What the catalogue says of its owner.
 *
 * @param base public address of the installation without a slash at the end; the root of all identifiers
 * @param publisher name of the municipality
 * @param contributorId address from {@code http://dcat-ap.de/def/contributors}; null until the municipality has one
 * @param contactEmail null if none is told; then the start page is the way to get in touch
 * @param licence code of the licence of the descriptions, for example {@code cc0-1.0}
 */
public record DcatSettings(String base, String publisher, String contributorId, String contactEmail, String licence) {}

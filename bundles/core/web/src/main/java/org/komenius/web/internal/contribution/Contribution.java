package org.komenius.web.internal.contribution;

import org.komenius.web.internal.asset.AssetSource;

/**
 * One bundle's part of the interface.
 *
 * @param bundleId the framework's number of the bundle
 * @param bundle symbolic name
 * @param version of the bundle
 * @param base address of its files, with a slash at the end; changes with every update of the bundle
 * @param ui its descriptor
 * @param files what lies below {@code base}
 */
public record Contribution(
        long bundleId, String bundle, String version, String base, UiDescriptor ui, AssetSource files) {}

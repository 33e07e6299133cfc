/** What other core bundles may ask the platform, for example the console. Not for modules, which use {@code org.komenius.spi}. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.platform;

/** Checks that say whether a part works. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.spi.health;

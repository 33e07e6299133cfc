/** Statistical cubes: immutable facts with typed values, and questions to them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.spi.cube;

/**
 * Statistical cubes: immutable facts with typed values, and questions to them.
 *
 * <p>Start with {@link org.komenius.spi.cube.CubeEngine}. Deliberately not here: labels, units, sources and who may see a cube, which
 * belong to the catalogue of the module that wrote it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.komenius.spi.cube;

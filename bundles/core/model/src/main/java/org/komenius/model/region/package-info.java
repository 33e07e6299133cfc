/** Keys of regions. Not here: names, boundaries and histories, which the registry holds. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.model.region;

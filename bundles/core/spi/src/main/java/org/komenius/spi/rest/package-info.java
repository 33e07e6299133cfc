/** How a bundle contributes REST resources. Not here: JAX-RS itself, problem mapping and paging, which core/rest holds. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.spi.rest;

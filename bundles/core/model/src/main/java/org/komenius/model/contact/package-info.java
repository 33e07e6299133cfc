/** Addresses, coordinates and ways to reach somebody. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.model.contact;

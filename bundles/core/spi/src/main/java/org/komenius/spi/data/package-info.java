/** Contracts around data: import connectors, personal data, indicators, references. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.komenius.spi.data;

/** Who calls, what a method demands, and how sign-in can be replaced. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.komenius.spi.security;

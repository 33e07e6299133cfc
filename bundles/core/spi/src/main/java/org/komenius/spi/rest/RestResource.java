package org.komenius.spi.rest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks a JAX-RS resource as a service; together with {@link RestModule} it appears below {@code /api/<module>}.
 *
 * <p>Every resource method carries exactly one of {@code RequiresPermission}, {@code SignedIn} or {@code PublicAccess}; a resource
 * with a method that has none is refused.
 */
@ConsumerType
public interface RestResource {}

/** Components that tell the platform about the registry. */
package org.komenius.registry.internal;

/** Hands domain events to their handlers. */
package org.komenius.platform.internal.events;

/** Slowing down those who guess. */
package org.komenius.platform.internal.throttle;

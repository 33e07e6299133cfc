/** One answer from all health checks. */
package org.komenius.platform.internal.health;

/** Tells browsers what has changed, by server-sent events. */
package org.komenius.platform.internal.sse;

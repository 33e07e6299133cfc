/** Server-sent events to browsers. */
package org.komenius.platform.internal.sse;

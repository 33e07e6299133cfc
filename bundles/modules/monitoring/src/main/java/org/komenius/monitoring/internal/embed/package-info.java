/** Pages that other sites show in a frame: without cookies, without sign-in, without JavaScript. */
package org.komenius.monitoring.internal.embed;

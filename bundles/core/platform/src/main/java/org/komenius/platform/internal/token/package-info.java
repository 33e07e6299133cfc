/** API tokens for integrators. */
package org.komenius.platform.internal.token;

/** Signing in, and knowing who sends a request. */
package org.komenius.platform.internal.signin;

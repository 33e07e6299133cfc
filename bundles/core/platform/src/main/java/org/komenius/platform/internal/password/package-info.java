/** Passwords: what is allowed and how they are kept. */
package org.komenius.platform.internal.password;

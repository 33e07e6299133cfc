/** Random secrets and how they are kept: only ever as hashes. */
package org.komenius.platform.internal.secret;

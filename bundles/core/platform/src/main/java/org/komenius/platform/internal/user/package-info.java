/** Users and roles as the rest of the platform sees them: immutable records and the rules about them. */
package org.komenius.platform.internal.user;

/** Checks the permission that each method declares. */
package org.komenius.rest.internal.security;

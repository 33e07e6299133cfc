/** The platform over REST, {@code /api/platform}. */
package org.komenius.platform.internal.rest;

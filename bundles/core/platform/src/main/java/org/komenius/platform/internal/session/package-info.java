/** Sessions of signed-in people: kept in the database, known by the hash of their cookie. */
package org.komenius.platform.internal.session;

/**
 * Tables of the platform and the stores over them. Entities are package-private and never leave; stores give records.
 *
 * <p>Instants are kept as milliseconds since 1970 (columns ending in {@code _MS}): exact, sortable, and without the hour that
 * a zoneless timestamp loses or doubles when the server's summer time changes, which would break the audit chain.
 */
package org.komenius.platform.internal.persistence;

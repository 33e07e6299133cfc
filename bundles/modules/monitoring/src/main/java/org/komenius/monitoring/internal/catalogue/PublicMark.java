package org.komenius.monitoring.internal.catalogue;

import java.time.Instant;

/**
 * That a data set may be seen by everybody, and who answers for it.
 *
 * @param by name of the person
 * @param reason in that person's words, for example that the office has published the table itself
 */
public record PublicMark(Instant at, String by, String reason) {}

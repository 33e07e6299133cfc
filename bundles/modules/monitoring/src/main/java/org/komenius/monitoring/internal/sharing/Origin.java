package org.komenius.monitoring.internal.sharing;

import java.time.Instant;

/**
 * Where a copied analysis comes from.
 *
 * @param id of the analysis it was copied from, which may be gone by now or not be visible to everybody who sees the copy
 * @param title that it had then
 */
public record Origin(String id, String title, Instant copied) {}

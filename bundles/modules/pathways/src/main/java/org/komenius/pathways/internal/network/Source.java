package org.komenius.pathways.internal.network;

import java.time.LocalDate;

/**
 * Where a rule is written.
 *
 * @param title for example a law with its paragraph, in the language of the source
 * @param url http or https; null for what is only on paper
 * @param retrieved day on which it was read; null if nobody noted it
 */
public record Source(String id, String title, String url, LocalDate retrieved) {}

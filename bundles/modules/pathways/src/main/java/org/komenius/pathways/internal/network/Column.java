package org.komenius.pathways.internal.network;

/**
 * One educational stage: a column of the map, left to right in the network's order.
 *
 * @param id short name, unique among the columns
 * @param title what stands above it, for example "Klasse 5–6"
 */
public record Column(String id, TranslatedText title) {}

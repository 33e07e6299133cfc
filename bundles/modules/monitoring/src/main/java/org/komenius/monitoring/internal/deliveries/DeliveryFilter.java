package org.komenius.monitoring.internal.deliveries;

import java.time.LocalDate;

/**
 * Which deliveries to list; each null for any.
 *
 * @param text part of the source's title or of the file's name
 * @param from first day, due or arrived
 * @param to last day, inclusive
 */
public record DeliveryFilter(String text, String sourceId, Delivery.State state, LocalDate from, LocalDate to) {

    public static final DeliveryFilter ALL = new DeliveryFilter(null, null, null, null, null);
}

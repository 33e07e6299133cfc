package org.komenius.rest;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next cursor of the following part; null at the end
 * @param total number of items in the whole list, or null where counting is too dear
 */
public record Page<T>(List<T> items, String next, Long total) implements Continued {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> all) {
        return new Page<>(all, null, (long) all.size());
    }
}

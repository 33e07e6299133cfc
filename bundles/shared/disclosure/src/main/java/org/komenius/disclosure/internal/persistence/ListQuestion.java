package org.komenius.disclosure.internal.persistence;

import java.util.List;

/**
 * What a reader asks of a list.
 *
 * @param text that must occur in one of the list's texts, in any case; null or blank for all
 * @param named sources that the reader knows by names with this text: their entries, and those below them, are found as well
 * @param sort name of a sort key, with {@code -} before it for descending; null or blank for the list's usual order
 * @param cursor from the page before; null or blank for the first
 * @param limit how many entries at most
 */
public record ListQuestion(String text, List<String> named, String sort, String cursor, int limit) {

    public ListQuestion {
        named = named == null ? List.of() : List.copyOf(named);
    }
}

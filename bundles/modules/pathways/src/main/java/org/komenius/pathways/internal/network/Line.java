package org.komenius.pathways.internal.network;

import org.komenius.model.time.Validity;

/**
 * A kind of school or route, drawn in one colour.
 *
 * @param letter one or two letters that name the line without its colour, unique in the network
 * @param description null if there is nothing to add
 * @param colour {@code #rrggbb}; at least 3:1 against white
 */
public record Line(
        String id,
        String letter,
        TranslatedText title,
        TranslatedText description,
        String colour,
        RouteGroup group,
        RowHint hint,
        Validity validity) {}

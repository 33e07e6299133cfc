package org.komenius.pathways.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * One thing that differs.
 *
 * @param type {@code network}, {@code column}, {@code qualification}, {@code line}, {@code stop}, {@code transition}, {@code source} or
 *     {@code counselling}
 * @param id within its type
 * @param title as in the newer version, or in the older one if it was removed
 * @param fields what differs; empty for what was added or removed as a whole
 */
public record Change(Kind kind, String type, String id, LocalizedText title, List<FieldChange> fields) {

    public Change {
        fields = List.copyOf(fields);
    }

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One field that differs.
     *
     * @param field path in the network file with dots, for example {@code title.de.text}; {@code order} if the things of a list stand in
     *     another order
     * @param before JSON null where there was nothing
     * @param after JSON null where there is nothing any more
     */
    public record FieldChange(String field, JsonNode before, JsonNode after) {}
}

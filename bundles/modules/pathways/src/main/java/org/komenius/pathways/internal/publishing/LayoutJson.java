package org.komenius.pathways.internal.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import org.komenius.pathways.internal.layout.MapLayout;

/** The stored form of a map's layout. Thread-safe. */
public final class LayoutJson {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public LayoutJson() {
        // A type cache of its own: the shared one would keep this bundle's classes after it is gone.
        JsonMapper mapper = JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 100)))
                .build();
        reader = mapper.readerFor(MapLayout.class);
        writer = mapper.writerFor(MapLayout.class);
    }

    public String write(MapLayout layout) {
        try {
            return writer.writeValueAsString(layout);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a layout as JSON", e);
        }
    }

    public MapLayout read(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored layout is broken", e);
        }
    }
}

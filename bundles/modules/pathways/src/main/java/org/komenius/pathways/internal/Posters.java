package org.komenius.pathways.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.documents.Documents;
import org.komenius.pathways.internal.layout.MapDrawing;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.poster.Poster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Prints maps, one at a time and the newest kept: everybody may ask for a poster, and writing one takes about a second of a processor.
 */
@Component(service = Posters.class)
public class Posters {

    private static final int KEPT = 16;

    private final Documents documents;
    private final Map<List<Object>, byte[]> printed = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    @Activate
    public Posters(@Reference Documents documents) {
        this.documents = documents;
    }

    /** PDF of a published version. */
    public synchronized byte[] published(Network network, MapDrawing drawing, Instant publishedAt, Set<String> route) {
        return printed.computeIfAbsent(
                List.of(network.id(), publishedAt, drawing.language(), route),
                key -> print(network, drawing, publishedAt, route));
    }

    /** PDF of a version in the making; not kept. */
    public synchronized byte[] draft(Network network, MapDrawing drawing, Set<String> route) {
        return print(network, drawing, null, route);
    }

    private byte[] print(Network network, MapDrawing drawing, Instant publishedAt, Set<String> route) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            documents.writePdf(Poster.of(network, drawing, publishedAt, route), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        return out.toByteArray();
    }
}

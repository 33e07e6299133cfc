package org.komenius.disclosure.internal.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.komenius.disclosure.ProtectionReason;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.door.StoredRelease;
import org.komenius.disclosure.internal.memory.Released;

/** A release's cells as packed JSON: arrays in the order of the table. */
final class ReleaseContent {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReleaseContent() {}

    record Content(
            List<TableDimension> dimensions,
            long[] values,
            long[] low,
            long[] high,
            ProtectionReason[] reasons,
            long[] claimLow,
            long[] claimHigh,
            long[] shown,
            int scale,
            List<String> pooled) {}

    static byte[] write(StoredRelease release) {
        Released table = release.table();
        Content content = new Content(
                table.dimensions(),
                table.values(),
                table.publishedLow(),
                table.publishedHigh(),
                table.reasons(),
                table.claimLow(),
                table.claimHigh(),
                release.shown(),
                release.scale(),
                release.pooled());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            MAPPER.writeValue(packed, content);
        } catch (IOException e) {
            throw new UncheckedIOException("a release can be written to memory", e);
        }
        return bytes.toByteArray();
    }

    static StoredRelease read(
            byte[] bytes,
            String id,
            String title,
            String source,
            String edition,
            int sequence,
            String fingerprint,
            Instant released,
            String releasedBy) {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            Content content = MAPPER.readValue(packed, Content.class);
            Released table = new Released(
                    id,
                    title,
                    content.dimensions(),
                    content.values(),
                    content.low(),
                    content.high(),
                    content.reasons(),
                    content.claimLow(),
                    content.claimHigh());
            return new StoredRelease(
                    source,
                    edition,
                    sequence,
                    fingerprint,
                    table,
                    content.shown(),
                    content.scale(),
                    released,
                    releasedBy,
                    content.pooled() == null ? List.of() : content.pooled());
        } catch (IOException e) {
            throw new UncheckedIOException("stored release cannot be read: " + id, e);
        }
    }
}

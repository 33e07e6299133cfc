package org.komenius.disclosure.internal.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.TableCell;

/** Recognises a table that has been asked for before. */
final class Fingerprints {

    private Fingerprints() {}

    /**
     * Equal for equal dimensions and cells, in whatever order the cells come; contributions count in, since rules depend on them.
     *
     * @param changesTold whether small changes against earlier editions may be told, which makes another table of it
     */
    static String of(ReleaseRequest request, boolean changesTold) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            put(digest, request.measure().name() + (changesTold ? "+changes" : ""));
            request.dimensions().forEach(dimension -> put(digest, dimension.toString()));
            request.cells().stream()
                    .sorted(Comparator.comparing(cell -> String.join("\u001f", cell.members())))
                    .map(Fingerprints::text)
                    .forEach(cell -> put(digest, cell));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String text(TableCell cell) {
        String value =
                cell.value() == null ? "?" : cell.value().stripTrailingZeros().toPlainString();
        return String.join("\u001f", cell.members()) + "\u001e" + value + "\u001e" + cell.contributions();
    }

    private static void put(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}

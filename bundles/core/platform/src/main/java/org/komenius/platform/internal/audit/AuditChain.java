package org.komenius.platform.internal.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.platform.internal.secret.Secrets;
import org.komenius.spi.security.Caller;

/** How an entry's hash comes from its content and the hash before it. Pure; changing it breaks every existing log. */
public final class AuditChain {

    /** What the first entry follows. */
    public static final String START = "0".repeat(64);

    private AuditChain() {}

    /** The entry that follows the one with {@code previousHash}; {@code occurred} is cut to milliseconds. */
    public static AuditEntry next(
            long sequence,
            String previousHash,
            Instant occurred,
            String module,
            String action,
            String subject,
            Caller actor,
            Map<String, String> details) {
        AuditEntry open = new AuditEntry(
                sequence,
                Instant.ofEpochMilli(occurred.toEpochMilli()),
                module,
                action,
                subject,
                actor.kind().name(),
                actor.id(),
                actor.name(),
                Map.copyOf(details),
                previousHash,
                null);
        return withHash(open, hash(open));
    }

    /** True if {@code entry} is unchanged and follows {@code previousSequence} and {@code previousHash}. */
    public static boolean follows(AuditEntry entry, long previousSequence, String previousHash) {
        return entry.sequence() == previousSequence + 1
                && Secrets.equal(entry.previousHash(), previousHash)
                && Secrets.equal(entry.hash(), hash(entry));
    }

    /** SHA-256 over the canonical form, as 64 hex digits. */
    static String hash(AuditEntry entry) {
        return HexFormat.of()
                .formatHex(Secrets.newSha256().digest(canonical(entry).getBytes(StandardCharsets.UTF_8)));
    }

    /** Every field with its length before it, so that no two different entries have the same form; details sorted by key. */
    static String canonical(AuditEntry entry) {
        StringBuilder form = new StringBuilder("komenius-audit-1\n");
        append(form, Long.toString(entry.sequence()));
        append(form, entry.occurred().toString());
        append(form, entry.module());
        append(form, entry.action());
        append(form, entry.subject());
        append(form, entry.actorKind());
        append(form, entry.actorId());
        append(form, entry.actorName());
        form.append(entry.details().size()).append('\n');
        new TreeMap<>(entry.details()).forEach((key, value) -> {
            append(form, key);
            append(form, value);
        });
        append(form, entry.previousHash());
        return form.toString();
    }

    private static void append(StringBuilder form, String field) {
        if (field == null) {
            form.append("-\n");
        } else {
            form.append(field.length()).append(':').append(field).append('\n');
        }
    }

    private static AuditEntry withHash(AuditEntry e, String hash) {
        return new AuditEntry(
                e.sequence(),
                e.occurred(),
                e.module(),
                e.action(),
                e.subject(),
                e.actorKind(),
                e.actorId(),
                e.actorName(),
                e.details(),
                e.previousHash(),
                hash);
    }
}

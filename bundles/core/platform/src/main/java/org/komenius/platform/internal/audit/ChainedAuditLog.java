package org.komenius.platform.internal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.platform.AuditVerification;
import org.komenius.platform.internal.persistence.AuditStore;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log over its table. Whoever may write to the database can cut the log only by rewriting all of its end. */
@Component(service = {AuditLog.class, AuditVerification.class})
public class ChainedAuditLog implements AuditLog, AuditVerification {

    private static final int BATCH = 1_000;
    private static final int MAX_SUBJECT = 250;

    private final AuditStore store;
    private final CurrentCaller currentCaller;

    @Activate
    public ChainedAuditLog(@Reference AuditStore store, @Reference CurrentCaller currentCaller) {
        this.store = store;
        this.currentCaller = currentCaller;
    }

    @Override
    public void append(String module, String action, String subject, Map<String, String> details) {
        Caller actor = currentCaller.get();
        String fitting = cut(subject);
        Caller named = new Caller(actor.kind(), cut(actor.id()), cut(actor.name()), Set.of());
        Instant now = Instant.now();
        store.append((sequence, lastHash) ->
                AuditChain.next(sequence, lastHash, now, module, action, fitting, named, details));
    }

    @Override
    public Result verify() {
        AuditStore.End end = store.end();
        long sequence = 0;
        String hash = AuditChain.START;
        while (sequence < end.sequence()) {
            List<AuditEntry> entries = store.after(sequence, end.sequence(), BATCH);
            if (entries.isEmpty()) {
                return broken(sequence);
            }
            for (AuditEntry entry : entries) {
                if (!AuditChain.follows(entry, sequence, hash)) {
                    return broken(sequence);
                }
                sequence = entry.sequence();
                hash = entry.hash();
            }
        }
        return hash.equals(end.hash()) ? new Result(true, sequence, null) : broken(sequence - 1);
    }

    private static Result broken(long lastGood) {
        return new Result(false, lastGood, lastGood + 1);
    }

    private static String cut(String text) {
        return text == null || text.length() <= MAX_SUBJECT ? text : text.substring(0, MAX_SUBJECT);
    }
}

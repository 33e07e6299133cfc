package org.komenius.disclosure.internal.persistence;

import static org.komenius.disclosure.internal.persistence.Listing.Type.INSTANT;
import static org.komenius.disclosure.internal.persistence.Listing.Type.NUMBER;
import static org.komenius.disclosure.internal.persistence.Listing.Type.TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.komenius.disclosure.internal.door.Crossing;
import org.komenius.disclosure.internal.door.SourcePolicy;
import org.komenius.disclosure.internal.persistence.Listing.Conditions;
import org.komenius.disclosure.internal.persistence.Listing.Key;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Policies, releases and crossings as lists for readers. A source stands for itself and for everything below it. */
@Component(service = DisclosureLists.class)
public class DisclosureLists {

    private static final Listing<PolicyEntity, SourcePolicy> POLICIES = new Listing<>(
            PolicyEntity.class,
            "e.source",
            List.of("e.source", "e.reason", "e.changedBy"),
            Map.of(
                    "source", new Key("e.source", TEXT),
                    "guarded", new Key("e.guarded", NUMBER),
                    "reason", new Key("e.reason", TEXT),
                    "changed", new Key("e.changed", INSTANT),
                    "changedBy", new Key("e.changedBy", TEXT)),
            "-changed",
            PolicyEntity::toPolicy);

    private static final Listing<ReleaseEntity, ReleaseSummary> RELEASES = new Listing<>(
            ReleaseEntity.class,
            "e.id",
            List.of("e.title", "e.source", "e.releasedBy"),
            Map.of(
                    "title", new Key("e.title", TEXT),
                    "released", new Key("e.released", INSTANT),
                    "releasedBy", new Key("e.releasedBy", TEXT),
                    "cells", new Key("e.cells", NUMBER),
                    "protectedCells", new Key("e.protectedCells", NUMBER)),
            "-released",
            ReleaseEntity::toSummary);

    private static final Listing<CrossingEntity, Crossing> CROSSINGS = new Listing<>(
            CrossingEntity.class,
            "e.id",
            List.of("e.title", "e.source", "e.callerName", "e.purpose"),
            Map.of(
                    "title", new Key("e.title", TEXT),
                    "outcome", new Key("e.outcome", TEXT),
                    "crossed", new Key("e.crossed", INSTANT),
                    "callerName", new Key("e.callerName", TEXT),
                    "cells", new Key("e.cells", NUMBER),
                    "protectedCells", new Key("e.protectedCells", NUMBER)),
            "-crossed",
            CrossingEntity::toCrossing);

    private final Transactions transactions;

    @Activate
    public DisclosureLists(@Reference(target = "(komenius.module=disclosure)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Sources that somebody has given a policy of their own. @param guarded null for both */
    public Page<SourcePolicy> policies(ListQuestion question, Boolean guarded) {
        Conditions own = Conditions.of(
                "not (e.reason = :unasked and e.changedBy = 'system')", Map.of("unasked", PolicyEntity.SECRET_ONLY));
        Conditions filter = own.and("e.guarded = :guarded", "guarded", guarded == null ? null : guarded ? 1 : 0);
        return transactions.read(em -> POLICIES.page(em, question, filter));
    }

    /** Releases without their cells. @param source null for all */
    public Page<ReleaseSummary> releases(ListQuestion question, String source) {
        return transactions.read(em -> RELEASES.page(em, question, within(source)));
    }

    /**
     * The log.
     *
     * @param source null for all
     * @param outcome null for all
     * @param from null from the first on
     * @param until not itself; null to the last
     */
    public Page<Crossing> crossings(
            ListQuestion question, String source, Crossing.Outcome outcome, Instant from, Instant until) {
        Conditions filter = within(source)
                .and("e.outcome = :outcome", "outcome", outcome == null ? null : outcome.name())
                .and("e.crossed >= :from", "from", from)
                .and("e.crossed < :until", "until", until);
        return transactions.read(em -> CROSSINGS.page(em, question, filter));
    }

    private static Conditions within(String source) {
        return source == null || source.isBlank() ? Conditions.NONE : Listing.within(source, "source");
    }
}

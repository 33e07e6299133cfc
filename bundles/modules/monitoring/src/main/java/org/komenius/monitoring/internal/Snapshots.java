package org.komenius.monitoring.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.Variation;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.persistence.SnapshotStore;
import org.komenius.monitoring.internal.sharing.Snapshot;
import org.komenius.monitoring.internal.sharing.SnapshotHash;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Fixed states of analyses: what a link shows for ever, as long as its reader may see the data. A state knows the question and the
 * versions, not the figures: those are always fetched anew, so that nobody sees by a link what they may not see otherwise.
 */
@Component(service = Snapshots.class)
public class Snapshots {

    private final SnapshotStore store;
    private final Analyses analyses;
    private final PublicFigures figures;
    private final AuditLog audit;
    private final CurrentCaller caller;

    @Activate
    public Snapshots(
            @Reference SnapshotStore store,
            @Reference Analyses analyses,
            @Reference PublicFigures figures,
            @Reference AuditLog audit,
            @Reference CurrentCaller caller) {
        this.store = store;
        this.analyses = analyses;
        this.figures = figures;
        this.audit = audit;
        this.caller = caller;
    }

    /** Keeps the analysis on the versions that it stands on now. */
    public Snapshot take(String title, String description, Analysis analysis, String presentation) throws IOException {
        Analysis pinned = analyses.calculate(analysis).analysis();
        String hash = SnapshotHash.of(title, description, pinned, presentation);
        return store.keep(new Snapshot(hash, title, description, pinned, presentation, Instant.now(), null));
    }

    /** @throws ProblemException NOT_FOUND; FORBIDDEN if a rule hides its data from the caller */
    public Snapshot find(String hash) {
        Snapshot snapshot = store.find(hash).orElseThrow(Snapshots::unknown);
        analyses.requireVisible(snapshot.analysis());
        return snapshot;
    }

    /** @throws ProblemException GONE if a version was withdrawn or cannot be seen by the caller any more */
    public Calculated calculate(Snapshot snapshot) throws IOException {
        Calculated calculated;
        try {
            calculated = analyses.calculate(snapshot.analysis());
        } catch (ProblemException e) {
            throw e.problem().code().kind() == ProblemKind.NOT_FOUND ? withdrawn(e) : e;
        }
        if (calculated.used().stream().anyMatch(used -> used.version().state() == State.WITHDRAWN)) {
            throw withdrawn(null);
        }
        return calculated;
    }

    /** Lets everybody see it, in pictures and snippets elsewhere. The reason is kept in the audit log. */
    public Snapshot publish(String hash, String reason) {
        Snapshot snapshot = find(hash);
        figures.requirePublic(List.of(snapshot.analysis()));
        Snapshot marked = store.mark(
                        hash, new PublicMark(Instant.now(), caller.get().name(), reason))
                .orElseThrow(Snapshots::unknown);
        audit.append(MonitoringModule.ID, "analysis.published", "snapshot/" + hash, Map.of("reason", reason));
        return marked;
    }

    public Snapshot hide(String hash) {
        find(hash);
        Snapshot marked = store.mark(hash, null).orElseThrow(Snapshots::unknown);
        audit.append(MonitoringModule.ID, "analysis.hidden", "snapshot/" + hash, Map.of());
        return marked;
    }

    /** For everybody. @throws ProblemException NOT_FOUND unless it is published */
    public Snapshot findPublic(String hash) {
        return store.find(hash).filter(snapshot -> snapshot.published() != null).orElseThrow(Snapshots::unknown);
    }

    /**
     * For everybody.
     *
     * @param live on the newest public data instead of those that it was made on
     * @throws ProblemException GONE if the data are not public any more
     */
    public Calculated calculatePublic(Snapshot snapshot, boolean live) throws IOException {
        return figures.calculate(live ? Variation.onNewest(snapshot.analysis()) : snapshot.analysis());
    }

    private static ProblemException unknown() {
        return Problem.of(
                        ProblemCode.of("monitoring.snapshot.unknown", ProblemKind.NOT_FOUND),
                        "Diesen Stand einer Auswertung gibt es nicht, oder er ist nicht veröffentlicht.",
                        "There is no such state of an analysis, or it is not published.")
                .asException();
    }

    private static ProblemException withdrawn(ProblemException cause) {
        return Problem.of(
                        ProblemCode.of("monitoring.snapshot.data-gone", ProblemKind.GONE),
                        "Dieser Stand kann nicht mehr gezeigt werden: Seine Daten wurden zurückgezogen oder sind für Sie nicht mehr freigegeben.",
                        "This state cannot be shown any more: its data were withdrawn, or are not released for you any more.")
                .advise("Öffnen Sie die Auswertung auf dem neuesten Stand.", "Open the analysis on the newest data.")
                .asException(cause);
    }
}

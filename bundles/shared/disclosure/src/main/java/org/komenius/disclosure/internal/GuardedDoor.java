package org.komenius.disclosure.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.DisclosureDoor;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.InformationLoss;
import org.komenius.disclosure.internal.door.Door;
import org.komenius.disclosure.internal.door.Door.Visitor;
import org.komenius.disclosure.internal.door.SourcePolicy;
import org.komenius.disclosure.internal.persistence.PolicyStore;
import org.komenius.disclosure.internal.persistence.ReleaseStore;
import org.komenius.disclosure.internal.release.DisclosureProblems;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door as a service: the policy of each source, the caller for the log, and the log's end of life. */
@Component(service = DisclosureDoor.class, configurationPid = DisclosureConfiguration.PID)
public class GuardedDoor implements DisclosureDoor {

    private static final int LONGEST_REASON = 1000;
    private static final long DAY_MILLIS = 86_400_000;

    private final PolicyStore policies;
    private final ReleaseStore releases;
    private final CurrentCaller caller;
    private final AuditLog audit;
    private final Door door;
    private final ConfidentialityPolicy defaults;
    private final int crossingYears;
    private final AtomicLong cleanedMillis = new AtomicLong();

    @Activate
    public GuardedDoor(
            @Reference PolicyStore policies,
            @Reference ReleaseStore releases,
            @Reference CurrentCaller caller,
            @Reference AuditLog audit,
            DisclosureConfiguration configuration) {
        this.audit = audit;
        this.policies = policies;
        this.releases = releases;
        this.caller = caller;
        this.door = new Door(releases, policies::secret, Clock.systemUTC());
        this.defaults = ConfidentialityPolicy.COUNTS.withMinimum(configuration.minimumCount());
        this.crossingYears = Math.max(DisclosureConfiguration.LEAST_YEARS, configuration.crossingYears());
    }

    @Override
    public boolean isGuarded(String source) {
        return policies.nearest(source).map(SourcePolicy::guarded).orElse(true);
    }

    @Override
    public void switchGuard(String source, boolean guarded, String reason) {
        if (reason == null || reason.isBlank()) {
            throw DisclosureProblems.reasonMissing();
        }
        if (isGuarded(source) == guarded) {
            return;
        }
        String kept = shortened(reason);
        policies.put(source, guarded, policy(source), kept, "*", caller.get().name());
        audit.append(
                DisclosureModule.ID,
                guarded ? "guard.switched-on" : "guard.switched-off",
                "source/" + source,
                Map.of("reason", kept));
    }

    @Override
    public ConfidentialityPolicy policy(String source) {
        return policies.nearest(source).map(SourcePolicy::policy).orElse(defaults);
    }

    @Override
    public ReleasedTable release(ReleaseRequest request) {
        if (!isGuarded(request.source())) {
            return Door.open(request);
        }
        forgetOldCrossings();
        return door.release(request, policy(request.source()), visitor());
    }

    @Override
    public ReleasedTable releaseTellingChanges(ReleaseRequest request, String reason) {
        requireMayTellChanges(reason);
        if (!isGuarded(request.source())) {
            return Door.open(request);
        }
        forgetOldCrossings();
        String why = shortened(reason);
        ReleasedTable answer = door.release(request, policy(request.source()), visitor(), why);
        audit.append(
                DisclosureModule.ID,
                answer.passes() ? "changes.told" : "changes.refused",
                "source/" + request.source(),
                Map.of("reason", why, "edition", request.edition()));
        return answer;
    }

    @Override
    public void requireMayTellChanges(String reason) {
        if (!caller.get().may(DisclosureModule.CHANGES)) {
            throw DisclosureProblems.changesForbidden();
        }
        if (reason == null || reason.isBlank()) {
            throw DisclosureProblems.changesReasonMissing();
        }
    }

    private Visitor visitor() {
        Caller current = caller.get();
        return new Visitor(current.id(), current.name());
    }

    private static String shortened(String reason) {
        String why = reason.strip();
        return why.substring(0, Math.min(LONGEST_REASON, why.length()));
    }

    @Override
    public boolean wouldPass(ReleaseRequest request) {
        return !isGuarded(request.source()) || door.wouldPass(request, policy(request.source()));
    }

    @Override
    public Optional<InformationLoss> loss(ReleaseRequest request) {
        requireMayInspect();
        return isGuarded(request.source())
                ? door.loss(request, policy(request.source()))
                : Optional.of(Door.open(request).loss());
    }

    @Override
    public ReleasedTable preview(ReleaseRequest request) {
        requireMayInspect();
        return isGuarded(request.source()) ? door.preview(request, policy(request.source())) : Door.open(request);
    }

    private void requireMayInspect() {
        if (!caller.get().may(DisclosureModule.INSPECT)) {
            throw Problem.of(
                            ProblemCode.of("disclosure.preview.forbidden", ProblemKind.FORBIDDEN),
                            "Die Vorschau mit Gründen sieht nur die Statistikstelle.",
                            "Only the statistics unit sees the preview with reasons.")
                    .asException();
        }
    }

    private void forgetOldCrossings() {
        long now = System.currentTimeMillis();
        long before = cleanedMillis.get();
        if (now - before > DAY_MILLIS && cleanedMillis.compareAndSet(before, now)) {
            releases.forgetCrossingsBefore(
                    ZonedDateTime.now(ZoneOffset.UTC).minusYears(crossingYears).toInstant());
        }
    }
}

package org.komenius.monitoring.internal;

import java.util.List;
import org.komenius.disclosure.DisclosureDoor;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which data sets the door protects. Every one is, until somebody opens it as a published official table; the door's policy is the one
 * place where that stands, so that nothing here can disagree with it.
 */
@Component(service = Guards.class)
public class Guards {

    private static final int LONGEST_REASON = 1000;

    private final DisclosureDoor door;
    private final CurrentCaller caller;

    @Activate
    public Guards(@Reference DisclosureDoor door, @Reference CurrentCaller caller) {
        this.door = door;
        this.caller = caller;
    }

    /** Name of a data set in the door's policies; its measures lie below it. */
    public static String source(String datasetId) {
        return "monitoring/dataset/" + datasetId;
    }

    public static String source(String datasetId, String measure) {
        return source(datasetId) + "/" + measure;
    }

    public boolean isGuarded(String datasetId) {
        return door.isGuarded(source(datasetId));
    }

    /** Also if only one of its measures is: their figures lie in one cube. */
    public boolean isGuarded(String datasetId, List<Dimension> dimensions) {
        return isGuarded(datasetId)
                || dimensions.stream()
                        .filter(dimension -> dimension.kind() == Dimension.Kind.MEASURE)
                        .flatMap(dimension -> dimension.members().stream())
                        .anyMatch(measure -> door.isGuarded(source(datasetId, measure.code())));
    }

    /** @param reason why its table is published already; kept in the audit log */
    public void open(String datasetId, String reason) {
        door.switchGuard(source(datasetId), false, reason);
    }

    /** @param reason why it is protected from now on; kept in the audit log */
    public void guard(String datasetId, String reason) {
        door.switchGuard(source(datasetId), true, reason);
    }

    /**
     * For import options that people send.
     *
     * @param openReason null or blank if the data set's guard stays as it is
     * @throws ProblemException FORBIDDEN if the caller may not open data sets, INVALID for a reason that is too long
     */
    public void requireMayOpen(String openReason) {
        if (openReason == null || openReason.isBlank()) {
            return;
        }
        if (!caller.get().may(MonitoringModule.OPEN)) {
            throw Problem.of(
                            ProblemCode.of("monitoring.open.forbidden", ProblemKind.FORBIDDEN),
                            "Sie dürfen Datensätze einlesen, aber nicht als veröffentlichte amtliche Tabelle öffnen.",
                            "You may import data sets, but not open them as published official tables.")
                    .advise(
                            "Lesen Sie die Datei ohne openReason ein; sie geht dann geschützt hinaus.",
                            "Import the file without openReason; it then goes out protected.")
                    .at(Location.field("openReason"))
                    .asException();
        }
        if (openReason.strip().length() > LONGEST_REASON) {
            throw Problem.of(
                            ProblemCode.of("monitoring.open.reason-too-long", ProblemKind.INVALID),
                            "Die Begründung hat höchstens 1000 Zeichen.",
                            "The reason has at most 1000 characters.")
                    .at(Location.field("openReason"))
                    .asException();
        }
    }
}

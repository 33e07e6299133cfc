package org.komenius.monitoring.internal;

import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may be in the statistics unit's space. Gives no figures itself, so that resources may ask. */
@Component(service = Microdata.class)
public class Microdata {

    private final CurrentCaller caller;

    @Activate
    public Microdata(@Reference CurrentCaller caller) {
        this.caller = caller;
    }

    public boolean isOpenToCaller() {
        return caller.get().may(MonitoringModule.MICRODATA);
    }

    /** @throws ProblemException FORBIDDEN for everybody outside the statistics unit */
    public void require() {
        if (!isOpenToCaller()) {
            throw Problem.of(
                            ProblemCode.of("monitoring.microdata.forbidden", ProblemKind.FORBIDDEN),
                            "Ungeschützte Zahlen sieht nur die Statistikstelle.",
                            "Only the statistics unit sees unprotected figures.")
                    .asException();
        }
    }
}

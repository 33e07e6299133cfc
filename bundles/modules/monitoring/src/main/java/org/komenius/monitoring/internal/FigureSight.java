package org.komenius.monitoring.internal;

import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says whether a finding's figures may be named to the caller. */
@Component(service = FigureSight.class)
public class FigureSight {

    private final CurrentCaller caller;

    @Activate
    public FigureSight(@Reference CurrentCaller caller) {
        this.caller = caller;
    }

    public boolean quotes(DatasetInfo dataset) {
        return dataset.publicMark() != null || caller.get().may(MonitoringModule.READ);
    }
}

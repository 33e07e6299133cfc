package org.komenius.monitoring.internal;

import java.util.List;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.quality.Finding;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says whether a finding's figures may be named to the caller. They come from the cube as it was imported, so those of a guarded data
 * set, or of a guarded measure, are for the statistics unit only.
 */
@Component(service = FigureSight.class)
public class FigureSight {

    private final Guards guards;
    private final CurrentCaller caller;

    @Activate
    public FigureSight(@Reference Guards guards, @Reference CurrentCaller caller) {
        this.guards = guards;
        this.caller = caller;
    }

    public boolean quotes(String datasetId, Finding finding) {
        if (caller.get().may(MonitoringModule.MICRODATA)) {
            return true;
        }
        List<Dimension> measures = finding.places().stream()
                .filter(place -> place.dimension().equals(Dimension.MEASURE))
                .map(place -> new Dimension(
                        place.dimension(),
                        Kind.MEASURE,
                        place.dimensionLabel(),
                        List.of(new Member(place.code(), place.label(), null, false))))
                .toList();
        return !guards.isGuarded(datasetId, measures);
    }
}

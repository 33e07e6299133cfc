package org.komenius.registry.internal;

import java.time.LocalDate;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.Regions;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the registry answers and knows the Kreise, without which no import of statistics can tell its regions. */
@Component
public final class RegistryHealthCheck implements HealthCheck {

    private static final int FEWEST_KREISE = 300;

    private final Regions regions;

    @Activate
    public RegistryHealthCheck(@Reference Regions regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return "registry.regions";
    }

    @Override
    public Health check() {
        int kreise = regions.all(RegionLevel.KREIS, LocalDate.now()).size();
        return kreise < FEWEST_KREISE
                ? Health.warn(
                        "Nur " + kreise + " Kreise sind bekannt; amtliche Tabellen lassen sich kaum zuordnen.",
                        "Only " + kreise + " Kreise are known; official tables can hardly be matched.")
                : Health.ok(kreise + " Kreise sind bekannt.", kreise + " Kreise are known.");
    }
}

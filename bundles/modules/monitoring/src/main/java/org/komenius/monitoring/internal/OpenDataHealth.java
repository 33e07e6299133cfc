package org.komenius.monitoring.internal;

import java.util.ArrayList;
import java.util.List;
import org.komenius.monitoring.internal.catalogue.DatasetFilter;
import org.komenius.monitoring.internal.persistence.DatasetList;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the municipality still has to say of itself before a portal takes its open-data catalogue (DCAT-AP.de 2.0, conventions 1, 12 and
 * 13). Nobody but the admin can know it, and nobody is asked while nothing is public.
 */
@Component(service = HealthCheck.class, configurationPid = MonitoringConfiguration.PID)
public class OpenDataHealth implements HealthCheck {

    private static final DatasetFilter PUBLIC = new DatasetFilter(null, null, null, true, true);

    private final DatasetList list;
    private final MonitoringConfiguration configuration;

    @Activate
    public OpenDataHealth(@Reference DatasetList list, MonitoringConfiguration configuration) {
        this.list = list;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "monitoring.open-data";
    }

    @Override
    public Health check() {
        int published = list.visible(PUBLIC).size();
        if (published == 0) {
            return Health.ok("Es sind keine Datensätze öffentlich.", "No data sets are public.");
        }
        List<String> missing = missing();
        if (missing.isEmpty()) {
            return Health.ok(
                    published + (published == 1 ? " Datensatz steht" : " Datensätze stehen") + " im Open-Data-Katalog.",
                    published + (published == 1 ? " data set is" : " data sets are") + " in the open-data catalogue.");
        }
        String names = String.join(", ", missing);
        return Health.warn(
                "Zu tun: Im Open-Data-Katalog fehlt noch " + names
                        + ". Tragen Sie es in etc/org.komenius.monitoring.cfg"
                        + " ein; die contributorId vergibt GovData (http://dcat-ap.de/def/contributors). Portale"
                        + " nehmen den Katalog sonst nicht vollständig an.",
                "To do: the open-data catalogue still lacks " + names + ". Set it in etc/org.komenius.monitoring.cfg;"
                        + " GovData assigns the contributorId (http://dcat-ap.de/def/contributors). Portals do not take"
                        + " the whole catalogue without it.");
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (configuration.contributorId().isBlank()) {
            missing.add("contributorId");
        }
        if (configuration.publicAddress().isBlank()) {
            missing.add("publicAddress");
        }
        if (configuration.contactEmail().isBlank()) {
            missing.add("contactEmail");
        }
        return missing;
    }
}

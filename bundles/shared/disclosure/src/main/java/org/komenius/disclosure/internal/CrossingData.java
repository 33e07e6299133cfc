package org.komenius.disclosure.internal;

import java.util.Map;
import java.util.TreeMap;
import org.komenius.disclosure.internal.door.Crossing;
import org.komenius.disclosure.internal.persistence.ReleaseStore;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The log says who let which table out. It is kept for its time, since it must prove who crossed. */
@Component(configurationPid = DisclosureConfiguration.PID)
public class CrossingData implements PersonalDataHolder {

    private final ReleaseStore releases;
    private final String rule;

    @Activate
    public CrossingData(@Reference ReleaseStore releases, DisclosureConfiguration configuration) {
        this.releases = releases;
        this.rule = Math.max(5, configuration.crossingYears()) + " Jahre: " + configuration.crossingLegalSource();
    }

    @Override
    public String module() {
        return DisclosureModule.ID;
    }

    @Override
    public Map<String, String> export(String userId) {
        Map<String, String> found = new TreeMap<>();
        for (Crossing crossing : releases.crossingsOf(userId)) {
            found.put(
                    "crossings/" + crossing.id(),
                    crossing.crossed() + " " + crossing.outcome() + " " + crossing.source() + " " + crossing.title());
        }
        return found;
    }

    @Override
    public Map<String, String> delete(String userId) {
        return releases.crossingsOf(userId).isEmpty() ? Map.of() : Map.of("crossings", rule);
    }

    @Override
    public Map<String, String> retention() {
        return Map.of("Protokoll der Übergänge", rule);
    }
}

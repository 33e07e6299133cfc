package org.komenius.monitoring.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.komenius.monitoring.internal.persistence.AllocationStore;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who worked on, proposed and decided distributions of posts. */
@Component
public class AllocationPersonalData implements PersonalDataHolder {

    private final AllocationStore store;

    @Activate
    public AllocationPersonalData(@Reference AllocationStore store) {
        this.store = store;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public Map<String, String> export(String userId) {
        Map<String, String> held = new LinkedHashMap<>();
        for (ProjectInfo project : store.of(userId)) {
            add(held, project, "angelegt", project.created(), userId);
            add(held, project, "vorgeschlagen", project.proposed(), userId);
            add(held, project, "freigegeben", project.decided(), userId);
        }
        return held;
    }

    private static void add(
            Map<String, String> held, ProjectInfo project, String what, ProjectInfo.Act act, String userId) {
        if (act != null && act.userId().equals(userId)) {
            held.put("stellenverteilung/" + project.id() + "/" + what, project.title() + ", " + act.at());
        }
    }

    /** Names go; that two different people acted stays visible by their ids. */
    @Override
    public Map<String, String> delete(String userId) {
        store.forget(userId);
        return Map.of();
    }

    @Override
    public Map<String, String> retention() {
        return Map.of(
                "Namen in Stellenverteilungen",
                "bis zur Löschung des Kontos, danach ohne Namen (Art. 17 Abs. 1 DSGVO; Nachweis des Vier-Augen-Prinzips"
                        + " nach Art. 5 Abs. 2 DSGVO)");
    }
}

package org.komenius.registry.internal.demo;

import java.util.Map;
import org.komenius.model.institution.InstitutionId;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.persistence.BoundaryStore;
import org.komenius.registry.internal.persistence.InstitutionStore;
import org.komenius.registry.internal.persistence.RegionStore;
import org.komenius.spi.demo.DemoData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores the demo municipality. What is there already stays as it is, even if somebody has changed it. */
@Component
public final class RegistryDemoData implements DemoData {

    private final RegionStore regions;
    private final BoundaryStore boundaries;
    private final InstitutionStore institutions;

    @Activate
    public RegistryDemoData(
            @Reference RegionStore regions,
            @Reference BoundaryStore boundaries,
            @Reference InstitutionStore institutions) {
        this.regions = regions;
        this.boundaries = boundaries;
        this.institutions = institutions;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public void load(long seed) {
        DemoRegions map = new DemoRegions(seed);
        regions.addDemo(map.regions());
        boundaries.storeDemo(map.boundaries(), DemoRegions.SOURCE);
        DemoInstitutions demo = new DemoInstitutions(seed, map);
        for (Map.Entry<InstitutionId, InstitutionFacts> entry : demo.facts().entrySet()) {
            if (institutions.findRecord(entry.getKey()).isEmpty()) {
                institutions.create(entry.getKey(), entry.getValue());
            }
        }
        if (institutions.findRecord(demo.merged()).orElseThrow().mergedInto() == null) {
            institutions.merge(demo.merged(), demo.mergedInto(), demo.mergedOn(), version -> {});
        }
    }
}

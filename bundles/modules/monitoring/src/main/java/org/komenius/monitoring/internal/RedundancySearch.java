package org.komenius.monitoring.internal;

import java.util.ArrayList;
import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.SketchStore;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.Jobs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches the whole catalogue for redundant data sets, whoever may see them: what is found is shown by each one's own rights. */
@Component(service = RedundancySearch.class)
public class RedundancySearch {

    private final CatalogueStore catalogue;
    private final SketchStore sketches;
    private final Redundancies redundancies;
    private final Jobs jobs;

    @Activate
    public RedundancySearch(
            @Reference CatalogueStore catalogue,
            @Reference SketchStore sketches,
            @Reference Redundancies redundancies,
            @Reference Jobs jobs) {
        this.catalogue = catalogue;
        this.sketches = sketches;
        this.redundancies = redundancies;
        this.jobs = jobs;
    }

    public JobInfo submit() {
        return jobs.submit(
                MonitoringModule.ID,
                "redundancy",
                LocalizedText.of("Gleiche Datensätze suchen", "Look for equal data sets"),
                context -> {
                    List<DatasetInfo> all = new ArrayList<>();
                    sketches.datasets().forEach(id -> catalogue.find(id).ifPresent(all::add));
                    return "{\"pairs\":" + redundancies.compareAll(all, context) + "}";
                });
    }
}

package org.komenius.monitoring.internal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.komenius.monitoring.internal.DefectReports;
import org.komenius.monitoring.internal.Defects;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.Place;
import org.komenius.monitoring.internal.rest.QualityJsonViews.DatasetName;
import org.komenius.monitoring.internal.rest.QualityJsonViews.DefectEntry;
import org.komenius.monitoring.internal.rest.QualityJsonViews.OfficeEntry;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.Offices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows a defect as the caller may see it. */
@Component(service = DefectViews.class)
public class DefectViews {

    private final Defects defects;
    private final DefectReports reports;
    private final Offices offices;
    private final CurrentCaller caller;

    @Activate
    public DefectViews(
            @Reference Defects defects,
            @Reference DefectReports reports,
            @Reference Offices offices,
            @Reference CurrentCaller caller) {
        this.defects = defects;
        this.reports = reports;
        this.offices = offices;
        this.caller = caller;
    }

    DefectEntry entry(Defect defect) {
        DatasetInfo dataset = reports.dataset(defect);
        List<Place> places = reports.places(defect);
        boolean mayWork = defects.mayWorkOn(defect);
        return new DefectEntry(
                defect.id(),
                new DatasetName(dataset.id(), dataset.title(), dataset.tableCode()),
                defect.finding().kind(),
                defect.severity(),
                defect.state(),
                defect.isOverdue(LocalDate.now()),
                places,
                reports.sentence(defect),
                reports.quotes(defect),
                defect.officeId() == null
                        ? null
                        : offices.find(defect.officeId())
                                .map(office -> new OfficeEntry(office.id(), office.title()))
                                .orElse(null),
                defect.assigneeName(),
                defect.due(),
                defect.firstVersion(),
                defect.lastVersion(),
                defect.closedVersion(),
                defect.reason(),
                defect.created(),
                defect.updated(),
                mayWork,
                defects.assignee(defect.id()).filter(caller.get().id()::equals).isPresent(),
                mayWork ? defect.state().next() : Set.of(),
                defect.rowVersion());
    }
}

package org.komenius.monitoring.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.persistence.DefectList;
import org.komenius.monitoring.internal.persistence.DefectStore;
import org.komenius.monitoring.internal.persistence.DefectStore.Assignment;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.DefectComment;
import org.komenius.monitoring.internal.quality.DefectFilter;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.rest.Page;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.Offices;
import org.komenius.spi.security.People;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Defects as the caller may see and change them: seen is what belongs to a visible data set; comments are free to who sees it; state
 * and assignment are for the office in charge and for those in charge of data quality.
 */
@Component(service = Defects.class)
public class Defects {

    private final DefectStore store;
    private final DefectList list;
    private final Datasets datasets;
    private final Viewers viewers;
    private final Offices offices;
    private final People people;
    private final QualityNews news;
    private final CurrentCaller caller;

    @Activate
    public Defects(
            @Reference DefectStore store,
            @Reference DefectList list,
            @Reference Datasets datasets,
            @Reference Viewers viewers,
            @Reference Offices offices,
            @Reference People people,
            @Reference QualityNews news,
            @Reference CurrentCaller caller) {
        this.store = store;
        this.list = list;
        this.datasets = datasets;
        this.viewers = viewers;
        this.offices = offices;
        this.people = people;
        this.news = news;
        this.caller = caller;
    }

    public Page<Defect> page(
            DefectFilter filter, DefectFilter.Sort sort, boolean descending, String cursor, int limit) {
        return list.page(filter, viewers.current(), datasets.seesDrafts(), sort, descending, cursor, limit);
    }

    /** Ids of the caller's offices. */
    public Set<String> myOffices() {
        return offices.of(caller.get().id());
    }

    /** @throws ProblemException NOT_FOUND, also if its data set may not be seen */
    public Defect find(String id) {
        Defect defect = store.find(id).orElseThrow(QualityProblems::unknownDefect);
        try {
            datasets.dataset(defect.datasetId());
        } catch (ProblemException e) {
            if (e.problem().code().kind() == ProblemKind.NOT_FOUND) {
                throw QualityProblems.unknownDefect();
            }
            throw e;
        }
        return defect;
    }

    /** Whether the caller may change its state and assignment. */
    public boolean mayWorkOn(Defect defect) {
        return caller.get().may(MonitoringModule.QUALITY)
                || (defect.officeId() != null && myOffices().contains(defect.officeId()));
    }

    /** @param reason null or blank only where the state needs none */
    public Defect become(String id, String ifMatch, DefectState next, String reason) {
        Defect before = workable(id);
        if (!before.state().next().contains(next)) {
            throw QualityProblems.noSuchStep(before.state().name(), next.name());
        }
        if (next.needsReason() && (reason == null || reason.isBlank())) {
            throw QualityProblems.reasonMissing();
        }
        Defect changed = store.become(id, ifMatch, next, reason == null ? null : reason.strip(), caller.get())
                .orElseThrow(QualityProblems::unknownDefect);
        news.defect("changed", changed);
        return changed;
    }

    public Defect assign(String id, String ifMatch, Assignment wanted) {
        workable(id);
        if (wanted.officeId() != null && offices.find(wanted.officeId()).isEmpty()) {
            throw QualityProblems.unknownOffice(wanted.officeId());
        }
        String name = wanted.assigneeId() == null
                ? null
                : people.find(wanted.assigneeId())
                        .orElseThrow(QualityProblems::unknownPerson)
                        .name();
        Defect changed = store.assign(
                        id, ifMatch, new Assignment(wanted.officeId(), wanted.assigneeId(), name, wanted.due()))
                .orElseThrow(QualityProblems::unknownDefect);
        news.defect("assigned", changed);
        return changed;
    }

    public List<DefectComment> comments(String id) {
        find(id);
        return store.comments(id);
    }

    public DefectComment comment(String id, String text) {
        Defect defect = find(id);
        DefectComment comment = store.comment(id, caller.get(), text.strip());
        news.defect("commented", defect);
        return comment;
    }

    /** The person it is assigned to, by id; empty for nobody. */
    public Optional<String> assignee(String id) {
        return store.assigneeId(id);
    }

    private Defect workable(String id) {
        Defect defect = find(id);
        if (!mayWorkOn(defect)) {
            throw QualityProblems.notYourOffice();
        }
        return defect;
    }
}

package org.komenius.monitoring.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.documents.Document;
import org.komenius.documents.Documents;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.AllocationProjects.Distributed;
import org.komenius.monitoring.internal.IndexCalculations.Calculated;
import org.komenius.monitoring.internal.councilpaper.CouncilPaper;
import org.komenius.monitoring.internal.councilpaper.CouncilPaper.Scenario;
import org.komenius.monitoring.internal.councilpaper.PaperWriter;
import org.komenius.monitoring.internal.project.ProjectInfo;
import org.komenius.monitoring.internal.project.ProjectWork;
import org.komenius.monitoring.internal.project.ScenarioWork;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.komenius.monitoring.internal.record.RecordJson;
import org.komenius.monitoring.internal.socialindex.Stability;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes council papers on distributions of posts. */
@Component(service = CouncilPapers.class)
public class CouncilPapers {

    private static final Logger LOG = LoggerFactory.getLogger(CouncilPapers.class);
    private static final double SPREAD = 0.2;
    private static final int DRAWS = 500;
    private static final long SEED = 20_260_101;

    private final AllocationProjects projects;
    private final Documents documents;
    private final IndexMap map;
    private final RecordJson records = new RecordJson();

    @Activate
    public CouncilPapers(
            @Reference AllocationProjects projects, @Reference Documents documents, @Reference IndexMap map) {
        this.projects = projects;
        this.documents = documents;
        this.map = map;
    }

    /** @param language {@code de} or {@code en} */
    public byte[] pdf(ProjectInfo project, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writePdf(document(project, language), out);
        return out.toByteArray();
    }

    public byte[] docx(ProjectInfo project, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writeDocx(document(project, language), out);
        return out.toByteArray();
    }

    private Document document(ProjectInfo project, String language) throws IOException {
        ProjectWork work = project.work();
        Distributed chosen = projects.distribute(work, work.chosen());
        Calculated index = chosen.index();
        List<RecordedSource> sources = new ArrayList<>(index == null ? List.of() : index.sources());
        sources.addAll(projects.schoolSources(work));
        CouncilPaper paper = new CouncilPaper(
                project.title(),
                project.decided() == null
                        ? LocalDate.now()
                        : LocalDate.ofInstant(project.decided().at(), ZoneId.systemDefault()),
                project.state() != ProjectInfo.State.APPROVED,
                kinds(language),
                chosen.plan(),
                chosen.result(),
                index == null ? null : index.definition(),
                index == null ? null : index.result(),
                index == null ? List.of() : map.drawn(index),
                index == null
                        ? null
                        : Stability.of(index.definition(), index.reference(), index.data(), SPREAD, DRAWS, SEED),
                others(work, index),
                chosen.paradoxes(),
                sources,
                work.note(),
                project.recordFile() == null
                        ? null
                        : records.read(projects.recordFile(project)).actual());
        return PaperWriter.write(paper, language);
    }

    /** Scenarios beside the chosen one; one without result has nothing to compare. */
    private List<Scenario> others(ProjectWork work, Calculated index) {
        List<Scenario> others = new ArrayList<>();
        for (ScenarioWork scenario : work.scenarios()) {
            if (scenario.id().equals(work.chosen())) {
                continue;
            }
            try {
                others.add(new Scenario(
                        scenario.title(),
                        projects.distribute(work, scenario.id(), index).result()));
            } catch (ProblemException e) {
                LOG.info("scenario {} has no result and is left out of the paper", scenario.id(), e);
            }
        }
        return others;
    }

    private static Map<String, String> kinds(String language) {
        Map<String, String> kinds = new HashMap<>();
        for (InstitutionKind kind : InstitutionKind.values()) {
            kinds.put(kind.name(), kind.title().in(language));
        }
        return kinds;
    }
}

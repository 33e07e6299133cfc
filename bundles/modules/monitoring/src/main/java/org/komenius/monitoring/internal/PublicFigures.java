package org.komenius.monitoring.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.Variation;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Analyses for everybody: calculated only from data sets that are public at this moment, in versions that are released at this moment.
 * What was public once is gone. Never asks who is signed in, so that an answer for everybody is the same for everybody.
 */
@Component(service = PublicFigures.class)
public class PublicFigures {

    private static final int KEPT = 60;

    private final Datasets datasets;
    private final Analyses analyses;
    private final CurrentCaller caller;
    /** By the pinned analysis: versions never change. Asked only after everything was found to be public still. */
    private final Map<Analysis, Calculated> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Analysis, Calculated> eldest) {
            return size() > KEPT;
        }
    };

    @Activate
    public PublicFigures(@Reference Datasets datasets, @Reference Analyses analyses, @Reference CurrentCaller caller) {
        this.datasets = datasets;
        this.analyses = analyses;
        this.caller = caller;
    }

    /** @throws ProblemException GONE if a data set is not public any more, or the version that it names is withdrawn */
    public Calculated calculate(Analysis analysis) throws IOException {
        Holder<Calculated> result = new Holder<>();
        caller.runAs(Caller.ANONYMOUS, () -> {
            Analysis pinned = pinned(analysis);
            synchronized (answers) {
                result.value = answers.get(pinned);
            }
            if (result.value == null) {
                try {
                    result.value = analyses.calculate(pinned);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ProblemException e) {
                    throw e.problem().code().kind() == ProblemKind.NOT_FOUND ? gone(e) : e;
                }
                synchronized (answers) {
                    answers.put(pinned, result.value);
                }
            }
        });
        return result.value;
    }

    /** Titles of the data sets that the analysis uses and that are not public, as the current caller may know them. */
    public Set<String> notPublic(Analysis analysis) {
        Set<String> titles = new LinkedHashSet<>();
        for (Input input : analysis.inputs()) {
            DatasetInfo dataset = datasets.dataset(input.dataset());
            if (dataset.publicMark() == null || dataset.releasedVersion() == null) {
                titles.add(dataset.title());
            }
        }
        return titles;
    }

    /** @throws ProblemException CONFLICT, which names the data sets, unless all are public */
    public void requirePublic(List<Analysis> wanted) {
        Set<String> titles = new LinkedHashSet<>();
        wanted.forEach(analysis -> titles.addAll(notPublic(analysis)));
        if (!titles.isEmpty()) {
            String list = String.join("“, „", titles);
            throw Problem.of(
                            ProblemCode.of("monitoring.publish.data-not-public", ProblemKind.CONFLICT),
                            "Das geht erst, wenn alle Daten darin öffentlich sind. Noch nicht öffentlich: „" + list
                                    + "“.",
                            "This needs all its data to be public. Not public yet: \"" + String.join("\", \"", titles)
                                    + "\".")
                    .advise(
                            "Zeigen Sie diese Datensätze zuerst öffentlich, oder nehmen Sie sie heraus.",
                            "Show these data sets to everybody first, or take them out.")
                    .asException();
        }
    }

    private Analysis pinned(Analysis analysis) {
        List<Integer> versions = new ArrayList<>();
        for (Input input : analysis.inputs()) {
            try {
                DatasetInfo dataset = datasets.publicDataset(input.dataset());
                VersionInfo version = input.version() == null
                        ? datasets.publicVersion(dataset)
                        : datasets.version(dataset.id(), input.version());
                if (version.state() != State.RELEASED) {
                    throw gone(null);
                }
                versions.add(version.number());
            } catch (ProblemException e) {
                throw e.problem().code().kind() == ProblemKind.NOT_FOUND ? gone(e) : e;
            }
        }
        return Variation.withVersions(analysis, versions);
    }

    private static ProblemException gone(ProblemException cause) {
        return Problem.of(
                        ProblemCode.of("monitoring.public.gone", ProblemKind.GONE),
                        "Diese Zahlen sind nicht mehr veröffentlicht.",
                        "These figures are not published any more.")
                .asException(cause);
    }

    private static final class Holder<T> {
        private T value;
    }
}

package org.komenius.monitoring.internal;

import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.query.AnswerMemory;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The answers that were given lately, for staff and for everybody; only of cubes that may be shown. */
@Component(service = Answers.class, configurationPid = MonitoringConfiguration.PID)
public class Answers {

    private final AnswerMemory<Asked> memory;

    @Activate
    public Answers(MonitoringConfiguration configuration) {
        memory = new AnswerMemory<>(configuration.answerCacheBytes());
    }

    public AnswerMemory<Asked> memory() {
        return memory;
    }

    /**
     * All that an answer depends on. The caller is not among it: what a caller may not see is refused before anything is looked for.
     *
     * @param versionRow changes with the version's labels and state
     * @param datasetRow changes with title, source and licence
     * @param cube SHA-256 of the cube that may be shown, protected or open; another one once the guard is switched
     * @param type media type
     */
    public record Asked(
            String version,
            long versionRow,
            long datasetRow,
            String cube,
            DataQuestion question,
            String language,
            String type) {

        public static Asked of(
                DatasetInfo dataset,
                VersionInfo version,
                String cube,
                DataQuestion question,
                String language,
                String type) {
            return new Asked(version.id(), version.rowVersion(), dataset.rowVersion(), cube, question, language, type);
        }
    }
}

package org.komenius.monitoring.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Answers given lately, as they went out, so that a question asked again costs neither a query nor writing. Rights are checked before
 * anybody comes here; what the figures and their names depend on is in the key, so nothing here becomes outdated, only unused.
 */
@Component(service = KeptAnswers.class, configurationPid = MonitoringConfiguration.PID)
public class KeptAnswers {

    private static final long BYTES_PER_MEGABYTE = 1L << 20;
    /** Of the room; a larger answer would push out too many others. */
    private static final int LARGEST_SHARE = 8;
    /** About what an entry takes besides its body. */
    private static final int ENTRY_BYTES = 1_000;

    private final long mostBytes;
    private final Map<Key, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    @Activate
    public KeptAnswers(MonitoringConfiguration configuration) {
        this(configuration.keptAnswerMegabytes() * BYTES_PER_MEGABYTE);
    }

    KeptAnswers(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * What an answer depends on.
     *
     * @param datasetRow row version of the data set, whose names may change
     * @param versionRow row version of the version, whose labels may change
     * @param cube SHA-256 of the cube that the version shows now; null while it shows none
     * @param type media type
     */
    public record Key(
            String datasetId,
            long datasetRow,
            String versionId,
            long versionRow,
            String cube,
            DataQuestion question,
            String language,
            String type) {}

    /**
     * @param tag validator, without quotes
     * @param body not to be changed
     */
    @SuppressWarnings("java:S6218") // Never compared.
    public record Answer(String tag, byte[] body) {}

    public synchronized Optional<Answer> find(Key key) {
        return Optional.ofNullable(answers.get(key));
    }

    public synchronized void keep(Key key, Answer answer) {
        if (weight(answer) > mostBytes / LARGEST_SHARE) {
            return;
        }
        Answer before = answers.put(key, answer);
        bytes += weight(answer) - (before == null ? 0 : weight(before));
        var oldest = answers.values().iterator();
        while (bytes > mostBytes) {
            bytes -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static long weight(Answer answer) {
        return answer.body().length + ENTRY_BYTES;
    }
}

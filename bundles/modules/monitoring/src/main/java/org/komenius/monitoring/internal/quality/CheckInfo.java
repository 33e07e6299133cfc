package org.komenius.monitoring.internal.quality;

import java.time.Instant;
import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * One finished run over a version.
 *
 * @param version number
 * @param byId user; not for people
 * @param heldBack whether the version was to be released and stayed a draft because of blocking rules
 */
public record CheckInfo(
        String id,
        String datasetId,
        int version,
        Instant started,
        Instant ended,
        String byId,
        String byName,
        boolean heldBack,
        List<RuleResult> results) {

    public CheckInfo {
        results = List.copyOf(results);
    }

    /**
     * What one rule found, in its words of that day.
     *
     * @param unanswerable comparisons that a missing value made impossible
     */
    public record RuleResult(
            String ruleId,
            RuleKind kind,
            LocalizedText sentence,
            Severity severity,
            boolean blocking,
            long checked,
            long unanswerable,
            long findings) {}

    public long findings() {
        return results.stream().mapToLong(RuleResult::findings).sum();
    }

    public long findings(Severity severity) {
        return results.stream()
                .filter(result -> result.severity() == severity)
                .mapToLong(RuleResult::findings)
                .sum();
    }

    public boolean isBlocked() {
        return results.stream().anyMatch(result -> result.blocking() && result.findings() > 0);
    }
}

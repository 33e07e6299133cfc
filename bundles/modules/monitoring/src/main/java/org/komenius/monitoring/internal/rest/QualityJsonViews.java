package org.komenius.monitoring.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.quality.CheckInfo;
import org.komenius.monitoring.internal.quality.CheckInfo.RuleResult;
import org.komenius.monitoring.internal.quality.DefectComment;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.Place;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.monitoring.internal.quality.RuleKind;
import org.komenius.monitoring.internal.quality.RuleNames;
import org.komenius.monitoring.internal.quality.Severity;
import org.komenius.monitoring.internal.quality.StoredRule;

/** JSON records of rules, checks and defects. */
final class QualityJsonViews {

    private static final QualityJson JSON = new QualityJson();

    private QualityJsonViews() {}

    /**
     * @param rule kind and fields
     * @param proposed whether it came from the data and nobody has changed it
     * @param version for {@code If-Match}
     */
    record RuleEntry(
            String id,
            JsonNode rule,
            LocalizedText sentence,
            Severity severity,
            boolean blocking,
            boolean active,
            boolean proposed,
            long version) {

        static RuleEntry of(StoredRule rule, RuleNames names) {
            return new RuleEntry(
                    rule.id(),
                    JSON.tree(rule.rule()),
                    rule.rule().sentence(names),
                    rule.severity(),
                    rule.blocking(),
                    rule.active(),
                    rule.proposed(),
                    rule.rowVersion());
        }
    }

    /** @param rule its {@code kind} and the fields of that kind */
    record RuleRequest(@NotNull JsonNode rule, @NotNull Severity severity, Boolean blocking, Boolean active) {}

    /** @param byName who started it */
    record CheckEntry(
            String id,
            int version,
            Instant started,
            Instant ended,
            String byName,
            boolean heldBack,
            boolean blocked,
            long findings,
            List<RuleResult> results) {

        static CheckEntry of(CheckInfo check) {
            return new CheckEntry(
                    check.id(),
                    check.version(),
                    check.started(),
                    check.ended(),
                    check.byName(),
                    check.heldBack(),
                    check.isBlocked(),
                    check.findings(),
                    check.results());
        }
    }

    record OfficeEntry(String id, LocalizedText title) {}

    /**
     * How a data set stands.
     *
     * @param check newest run over the shown version; null if there was none
     * @param defects how many stand where
     * @param office that answers for it; null while nobody has said
     * @param version of office and days, for {@code If-Match}
     */
    record QualityPanel(
            int shownVersion,
            CheckEntry check,
            Map<DefectState, Long> defects,
            int activeRules,
            OfficeEntry office,
            int dueDays,
            boolean mayEdit,
            long version) {}

    /** @param office id; null for none */
    record QualityRequest(String office, @NotNull @Min(1) @Max(365) Integer dueDays) {}

    record DatasetName(String id, String title, String tableCode) {}

    /**
     * @param sentence what is wrong; without figures for those who may not see them
     * @param quoted whether the figures are named
     * @param places where; a data set that the caller may not see is left out
     * @param mayWork whether the caller may change state and assignment
     * @param next states that it may be put into
     * @param version for {@code If-Match}
     */
    record DefectEntry(
            String id,
            DatasetName dataset,
            RuleKind kind,
            Severity severity,
            DefectState state,
            boolean overdue,
            List<Place> places,
            LocalizedText sentence,
            boolean quoted,
            OfficeEntry office,
            String assignee,
            LocalDate due,
            int firstVersion,
            int lastVersion,
            Integer closedVersion,
            String reason,
            Instant created,
            Instant updated,
            boolean mayWork,
            boolean mine,
            Set<DefectState> next,
            long version) {}

    /** @param author null for what the system noted */
    record CommentEntry(String id, String author, LocalizedText text, Instant created) {

        static CommentEntry of(DefectComment comment) {
            return new CommentEntry(comment.id(), comment.authorName(), comment.text(), comment.created());
        }
    }

    record CommentRequest(@NotBlank @Size(max = 3000) String text) {}

    /** @param reason needed for ACCEPTED and CLOSED */
    record TransitionRequest(@NotNull DefectState to, @Size(max = 1500) String reason) {}

    /** @param assignee user id; {@code me} for the caller; null for nobody */
    record AssignmentRequest(String office, String assignee, LocalDate due) {}

    record JobEntry(String jobId) {}
}

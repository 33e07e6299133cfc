package org.komenius.monitoring.internal.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.komenius.monitoring.internal.allocation.AllocationPlan;
import org.komenius.monitoring.internal.allocation.School;
import org.komenius.monitoring.internal.socialindex.IndexData.Unit;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexReference;

/**
 * What was decided, of what and how.
 *
 * @param format {@link #FORMAT}
 * @param title of the decision
 * @param createdAt ISO 8601, UTC
 * @param program name and version that calculated it
 * @param index null if need does not depend on one
 * @param schools what went into the distribution, index included
 * @param schoolSources where numbers of pupils and present posts come from
 */
public record AllocationRecord(
        String format,
        String title,
        String createdAt,
        String program,
        RecordedIndex index,
        AllocationPlan plan,
        List<School> schools,
        List<RecordedSource> schoolSources,
        RecordedResult result) {

    public static final String FORMAT = "komenius-allocation-record/1";

    public AllocationRecord {
        Objects.requireNonNull(plan, "plan");
        schools = List.copyOf(schools);
        schoolSources = List.copyOf(schoolSources);
    }

    /** Form of the index that the rule for need speaks of. */
    public enum Scale {
        /** Standardised, 0 is the reference year's average. */
        INDEX,
        /** From 0 to 100. */
        HUNDRED,
        /** Number of the class. */
        LEVEL
    }

    /**
     * @param reference as it was frozen
     * @param referenceDefinition of the reference year; null if {@code definition} is that year's
     * @param referenceSources of the reference year; null if {@code sources} are that year's
     * @param referenceData of the reference year; null if {@code data} are that year's
     * @param unitOfSchool whose index a school has, by school; a school that is not named has its own
     */
    public record RecordedIndex(
            IndexDefinition definition,
            IndexReference reference,
            IndexDefinition referenceDefinition,
            RecordedData referenceData,
            RecordedData data,
            Scale scale,
            List<RecordedSource> sources,
            List<RecordedSource> referenceSources,
            Map<String, String> unitOfSchool) {
        public RecordedIndex {
            sources = List.copyOf(sources);
            unitOfSchool = Map.copyOf(unitOfSchool);
        }
    }

    /** @param values input, then unit, in the notation of {@link RecordedValues} */
    public record RecordedData(List<Unit> units, Map<String, Map<String, String>> values) {}

    /**
     * Where figures come from.
     *
     * @param figure input id, or {@code pupils} or {@code posts}
     * @param dataset its id in the catalogue; null for figures that were typed in
     * @param version of the data set
     * @param fileSha256 of the delivered file; null if unknown
     * @param members chosen of each dimension
     * @param period ISO 8601
     */
    public record RecordedSource(
            String figure,
            String dataset,
            String title,
            String tableCode,
            Integer version,
            String fileSha256,
            String measure,
            Map<String, String> members,
            String period) {
        public RecordedSource {
            members = members == null ? Map.of() : Map.copyOf(members);
        }
    }

    /** @param index by unit; what has none is not in it */
    public record RecordedResult(
            Map<String, String> index, List<RecordedStratum> strata, List<RecordedSchool> schools) {}

    /** @param divisor null for equal distribution and Hare-Niemeyer */
    public record RecordedStratum(String id, int units, String posts, String divisor) {}

    public record RecordedSchool(String id, String stratum, String factor, String need, int units, String posts) {}
}

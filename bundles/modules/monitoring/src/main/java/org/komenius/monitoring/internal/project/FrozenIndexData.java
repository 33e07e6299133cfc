package org.komenius.monitoring.internal.project;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedData;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexReference;

/**
 * An index as it was frozen: with its data, since data sets may be withdrawn.
 *
 * @param referenceDefinition of the reference year; null if {@code definition} is that year's
 * @param referenceData of the reference year; null if {@code data} are that year's
 * @param referenceSources of the reference year; null if {@code sources} are that year's
 * @param work the choices that led to it, every version and period named
 */
public record FrozenIndexData(
        IndexDefinition definition,
        IndexReference reference,
        IndexDefinition referenceDefinition,
        RecordedData referenceData,
        RecordedData data,
        List<RecordedSource> sources,
        List<RecordedSource> referenceSources,
        IndexWork work) {

    /** Definition of the year that the figures are measured by. */
    public IndexDefinition originalDefinition() {
        return referenceDefinition == null ? definition : referenceDefinition;
    }

    public RecordedData originalData() {
        return referenceData == null ? data : referenceData;
    }

    public List<RecordedSource> originalSources() {
        return referenceSources == null ? sources : referenceSources;
    }

    /** Ids of all data sets in it. */
    public Set<String> datasets() {
        Set<String> ids = new TreeSet<>();
        Stream.concat(sources.stream(), originalSources().stream())
                .map(RecordedSource::dataset)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }
}

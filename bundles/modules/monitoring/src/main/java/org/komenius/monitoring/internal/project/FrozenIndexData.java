package org.komenius.monitoring.internal.project;

import java.util.List;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedData;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexReference;

/**
 * An index as it was frozen: with its data, since data sets may be withdrawn.
 *
 * @param referenceData of the reference year; null if {@code data} are that year's
 */
public record FrozenIndexData(
        IndexDefinition definition,
        IndexReference reference,
        RecordedData referenceData,
        RecordedData data,
        List<RecordedSource> sources) {}

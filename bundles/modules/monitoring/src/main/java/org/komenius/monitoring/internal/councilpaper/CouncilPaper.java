package org.komenius.monitoring.internal.councilpaper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.komenius.documents.charts.Area;
import org.komenius.monitoring.internal.allocation.AllocationPlan;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.allocation.Paradoxes.Paradox;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSource;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.monitoring.internal.socialindex.Stability;

/**
 * All that a council paper is made of.
 *
 * @param date of the paper
 * @param draft whether nobody has approved it yet, which the paper says
 * @param kinds names of kinds of school by code
 * @param definition of the index; null if need does not depend on one
 * @param index null if need does not depend on one
 * @param areas of the index with their classes; empty if there is nothing to draw
 * @param stability null without index
 * @param scenarios others beside the proposal, for comparison
 * @param checksum of the record; null before approval
 */
public record CouncilPaper(
        String title,
        LocalDate date,
        boolean draft,
        Map<String, String> kinds,
        AllocationPlan plan,
        AllocationResult result,
        IndexDefinition definition,
        IndexResult index,
        List<Area> areas,
        Stability.Report stability,
        List<Scenario> scenarios,
        List<Paradox> paradoxes,
        List<RecordedSource> sources,
        String note,
        String checksum) {

    public CouncilPaper {
        kinds = Map.copyOf(kinds);
        areas = List.copyOf(areas);
        scenarios = List.copyOf(scenarios);
        paradoxes = List.copyOf(paradoxes);
        sources = List.copyOf(sources);
    }

    /** Another way of distributing. */
    public record Scenario(String title, AllocationResult result) {}
}

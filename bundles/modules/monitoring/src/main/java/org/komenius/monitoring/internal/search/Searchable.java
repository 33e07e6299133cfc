package org.komenius.monitoring.internal.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.Topic;

/**
 * What can be found of a data set.
 *
 * @param statisticCode null if unknown, as {@code statistic}
 * @param topics areas of education monitoring
 * @param measures labels in every language that the files have
 * @param dimensions labels by code; without measures, time and regions
 * @param members labels of the dimensions' members, regions not among them
 * @param memberCodes codes of the members by dimension code, to compare data sets
 * @param regions names of regions
 * @param firstYear null while nothing is released, as {@code lastYear}
 * @param format what the newest file was read as; null if unknown
 * @param version to notice changes
 */
public record Searchable(
        String id,
        String tableCode,
        String statisticCode,
        String statistic,
        String title,
        String source,
        Set<Topic> topics,
        List<String> measures,
        Map<String, List<String>> dimensions,
        List<String> members,
        Map<String, Set<String>> memberCodes,
        List<String> regions,
        List<RegionLevel> levels,
        Integer firstYear,
        Integer lastYear,
        String format,
        State state,
        Instant updated,
        long version) {

    /** Who can see it. */
    public enum State {
        /** Nothing of it is released. */
        DRAFT,
        /** Everybody who may read data sets. */
        INTERNAL,
        PUBLIC
    }

    public Searchable {
        topics = Set.copyOf(topics);
        measures = List.copyOf(measures);
        members = List.copyOf(members);
        regions = List.copyOf(regions);
        levels = List.copyOf(levels);
    }
}

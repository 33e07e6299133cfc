package org.komenius.monitoring.internal.dashboard;

import java.util.LinkedHashSet;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.Analysis.PeriodChoice;
import org.komenius.monitoring.internal.analysis.Analysis.RegionChoice;
import org.komenius.monitoring.internal.analysis.Variation;

/**
 * What all cards of a dashboard have in common.
 *
 * @param region key of a region; null leaves each analysis its own regions
 * @param newest so many of the newest periods; null leaves each analysis its own
 */
public record DashboardFilter(String region, Integer newest) {

    public static final DashboardFilter NONE = new DashboardFilter(null, null);

    private static final int MOST_PERIODS = 100;

    public DashboardFilter {
        region = region == null || region.isBlank() ? null : region.strip();
        if (newest != null && (newest < 1 || newest > MOST_PERIODS)) {
            throw new IllegalArgumentException("1 to " + MOST_PERIODS + " periods: " + newest);
        }
        if (region != null && RegionKey.tryParse(region).isEmpty()) {
            throw new IllegalArgumentException("not a region key: " + region);
        }
    }

    /** Where {@code other} says nothing, this counts. */
    public DashboardFilter overriddenBy(DashboardFilter other) {
        return new DashboardFilter(
                other.region == null ? region : other.region, other.newest == null ? newest : other.newest);
    }

    public Analysis applyTo(Analysis analysis) {
        Analysis changed = analysis;
        if (region != null) {
            changed = Variation.withRegions(changed, regions(changed.regions()));
        }
        return newest == null ? changed : Variation.withPeriods(changed, new PeriodChoice(newest, null, null));
    }

    /**
     * Regions of the analysis' level inside the filter's region; where there can be none, the region itself. Comparisons stay; peer
     * groups do too, for they are what the region is compared with.
     */
    private RegionChoice regions(RegionChoice before) {
        RegionLevel own = RegionKey.parse(region).level();
        Set<String> compare = new LinkedHashSet<>(before.compare());
        compare.remove(region);
        boolean finer = before.level() != null && before.level().compareTo(own) > 0;
        return finer
                ? new RegionChoice(
                        before.level(),
                        region,
                        Set.of(),
                        compare.stream().toList(),
                        before.groups(),
                        before.territory())
                : new RegionChoice(
                        null, null, Set.of(region), compare.stream().toList(), before.groups(), before.territory());
    }
}

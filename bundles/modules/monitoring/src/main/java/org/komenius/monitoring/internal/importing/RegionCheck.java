package org.komenius.monitoring.internal.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.importing.ImportReport.RegionFinding;
import org.komenius.monitoring.internal.importing.RegionLookup.Existence;

/**
 * Asks once per region and period whether the region existed, and counts what was found.
 *
 * <p>The day that matters is the period's last one, since tables are published for the territorial status of that day.
 */
final class RegionCheck {

    private final RegionLookup lookup;
    private final List<Member> regions;
    private final List<Period> periods;
    /** By region, then period; null where not asked yet. */
    private final List<Existence[]> answers = new ArrayList<>();

    private final List<long[]> facts = new ArrayList<>();
    /** By region, the periods in which the file proves that it existed, whatever the registry knows. */
    private final List<BitSet> proven = new ArrayList<>();

    RegionCheck(RegionLookup lookup, List<Member> regions, List<Period> periods) {
        this.lookup = lookup;
        this.regions = regions;
        this.periods = periods;
    }

    /** Whether the regions are of several levels, so that the first line's name for them does not fit all; a few strays do not count. */
    static boolean isMixed(List<Member> regions) {
        Map<RegionLevel, Long> levels = regions.stream()
                .flatMap(region -> RegionKey.tryParse(region.code()).stream())
                .collect(Collectors.groupingBy(RegionKey::level, Collectors.counting()));
        long most = levels.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return levels.size() > 1 && most < 0.95 * regions.size();
    }

    /** Counts a fact of the region in the period and says whether the region existed. */
    Existence fact(int region, int period) {
        while (answers.size() <= region) {
            answers.add(new Existence[0]);
            facts.add(new long[0]);
            proven.add(new BitSet());
        }
        Existence[] byPeriod = answers.get(region);
        if (byPeriod.length <= period) {
            int length = Math.max(period + 1, byPeriod.length * 2);
            byPeriod = java.util.Arrays.copyOf(byPeriod, length);
            answers.set(region, byPeriod);
            facts.set(region, java.util.Arrays.copyOf(facts.get(region), length));
        }
        facts.get(region)[period]++;
        Existence existence = byPeriod[period];
        if (existence == null) {
            Member member = regions.get(region);
            existence = member.isTotal()
                    ? Existence.VALID
                    : lookup.existence(member.code(), periods.get(period).end());
            byPeriod[period] = existence;
        }
        return existence;
    }

    /** A number above or below zero proves that the region existed, whatever the registry knows. */
    void prove(int region, int period) {
        proven.get(region).set(period);
    }

    boolean isProven(int region, int period) {
        return proven.get(region).get(period);
    }

    boolean existed(int region, int period) {
        return answers.get(region)[period] == Existence.VALID;
    }

    /** Unknown keys, each once. */
    List<RegionFinding> unknown() {
        List<RegionFinding> found = new ArrayList<>();
        for (int region = 0; region < answers.size(); region++) {
            long count = 0;
            for (int period = 0; period < answers.get(region).length; period++) {
                Existence existence = answers.get(region)[period];
                if (existence == Existence.UNKNOWN || existence == Existence.NO_KEY) {
                    count += facts.get(region)[period];
                }
            }
            if (count > 0) {
                Member member = regions.get(region);
                found.add(new RegionFinding(member.code(), member.label().german(), null, count));
            }
        }
        return found;
    }

    /** Known regions in periods in which they did not exist. */
    List<RegionFinding> notValid() {
        List<RegionFinding> found = new ArrayList<>();
        for (int region = 0; region < answers.size(); region++) {
            for (int period = 0; period < answers.get(region).length; period++) {
                if (answers.get(region)[period] == Existence.NOT_VALID) {
                    Member member = regions.get(region);
                    found.add(new RegionFinding(
                            member.code(),
                            member.label().german(),
                            periods.get(period).code(),
                            facts.get(region)[period]));
                }
            }
        }
        return found;
    }
}

package org.komenius.monitoring.internal.protection;

import java.util.ArrayList;
import java.util.List;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;

/** Times that stand together: a few in a row, of what happens in a time and not of what there is on a day. */
final class Pools {

    /** More make an edition's name too long, and are no longer one time for anybody. */
    static final int MOST = 5;

    private Pools() {}

    /** Whether the sum over these times says something of the measure. */
    static boolean isSummable(Member measure, List<String> periods) {
        return !MeasureKind.isStock(measure) && periods.stream().noneMatch(Pools::isDay);
    }

    private static boolean isDay(String period) {
        return Period.parse(period) instanceof Period.ReferenceDate;
    }

    /** Whether each follows the one before at once, and is as long. */
    static boolean isInARow(List<String> periods) {
        for (int i = 1; i < periods.size(); i++) {
            Period before = Period.parse(periods.get(i - 1));
            Period next = Period.parse(periods.get(i));
            if (!before.getClass().equals(next.getClass())
                    || !before.end().plusDays(1).equals(next.start())) {
                return false;
            }
        }
        return periods.size() > 1;
    }

    /** What a pool is called as a time. */
    static String code(List<String> pool) {
        return new Period.Span(Period.parse(pool.get(0)), Period.parse(pool.get(pool.size() - 1))).code();
    }

    /**
     * All times in pools of so many, from the newest back; what is left of the oldest, or stands alone between gaps, stays alone.
     *
     * @param periods in any order
     */
    static List<List<String>> of(int many, List<String> periods) {
        List<String> sorted =
                periods.stream().map(Period::parse).sorted().map(Period::code).toList();
        List<List<String>> pools = new ArrayList<>();
        int end = sorted.size();
        while (end >= many) {
            List<String> pool = sorted.subList(end - many, end);
            boolean fits = isInARow(pool);
            if (fits) {
                pools.add(0, List.copyOf(pool));
            }
            end -= fits ? many : 1;
        }
        return pools;
    }
}

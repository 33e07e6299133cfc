package org.komenius.monitoring.internal.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedResult;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedSchool;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedStratum;
import org.komenius.monitoring.internal.record.AllocationRecord.Scale;
import org.komenius.monitoring.internal.socialindex.IndexResult;

/** Writes down results in the few figures that decide. */
public final class Recording {

    private Recording() {}

    /** @param index null if need does not depend on one */
    public static RecordedResult result(IndexResult index, Scale scale, AllocationResult allocation) {
        List<RecordedStratum> strata = allocation.strata().stream()
                .map(stratum -> new RecordedStratum(
                        stratum.id(),
                        stratum.units(),
                        plain(stratum.posts()),
                        stratum.divisor() == null
                                ? null
                                : plain(stratum.divisor().chosen())))
                .toList();
        List<RecordedSchool> schools = allocation.schools().stream()
                .map(school -> new RecordedSchool(
                        school.school().id(),
                        school.stratum(),
                        plain(school.factor()),
                        plain(school.need()),
                        school.units(),
                        plain(school.posts())))
                .toList();
        return new RecordedResult(index == null ? Map.of() : index(index, scale), strata, schools);
    }

    static Map<String, String> index(IndexResult result, Scale scale) {
        Map<String, String> index = new TreeMap<>();
        for (IndexResult.UnitResult unit : result.units()) {
            BigDecimal value = onScale(unit, scale);
            if (value != null) {
                index.put(unit.unit().id(), plain(value));
            }
        }
        return index;
    }

    /** The unit's index as the rule for need reads it; null if it has none. */
    public static BigDecimal onScale(IndexResult.UnitResult unit, Scale scale) {
        return switch (scale) {
            case INDEX -> unit.index();
            case HUNDRED -> unit.hundred();
            case LEVEL -> unit.level() == null ? null : BigDecimal.valueOf(unit.level());
        };
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}

package org.komenius.monitoring.internal.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.NumberValue;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.importing.ImportReport.KindCount;
import org.komenius.monitoring.internal.importing.ImportReport.MeasureSum;

/** Counts stored values by what they are, and adds up the numbers of each measure. */
final class FactTally {

    private final long[] missing = new long[MissingKind.values().length];
    private final long[] flags = new long[QualityFlag.values().length];
    private final List<long[]> numbers = new ArrayList<>();
    private final List<BigDecimal> sums = new ArrayList<>();
    private long roundedZeros;

    void add(int measure, ObservedValue value) {
        while (sums.size() <= measure) {
            sums.add(BigDecimal.ZERO);
            numbers.add(new long[1]);
        }
        if (value instanceof NumberValue number) {
            numbers.get(measure)[0]++;
            sums.set(measure, sums.get(measure).add(number.value()));
        } else if (value.isMissing()) {
            missing[value.missingKind().orElseThrow().ordinal()]++;
        } else {
            roundedZeros++;
        }
        for (QualityFlag flag : value.flags()) {
            flags[flag.ordinal()]++;
        }
    }

    long roundedZeros() {
        return roundedZeros;
    }

    List<KindCount> missing() {
        List<KindCount> counts = new ArrayList<>();
        for (MissingKind kind : MissingKind.values()) {
            if (missing[kind.ordinal()] > 0) {
                counts.add(new KindCount(kind.name(), kind.symbol(), missing[kind.ordinal()]));
            }
        }
        return counts;
    }

    List<KindCount> flags() {
        List<KindCount> counts = new ArrayList<>();
        for (QualityFlag flag : QualityFlag.values()) {
            if (flags[flag.ordinal()] > 0) {
                counts.add(new KindCount(flag.name(), flag.symbol(), flags[flag.ordinal()]));
            }
        }
        return counts;
    }

    List<MeasureSum> measures(List<Member> measures) {
        List<MeasureSum> result = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Member measure = measures.get(i);
            boolean seen = i < sums.size();
            result.add(new MeasureSum(
                    measure.code(),
                    measure.label().german(),
                    measure.unit(),
                    seen ? numbers.get(i)[0] : 0,
                    seen ? sums.get(i) : BigDecimal.ZERO));
        }
        return result;
    }
}

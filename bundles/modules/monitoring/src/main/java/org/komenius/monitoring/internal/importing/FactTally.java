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

    /** Numbers of so many digits, and a sum below {@link #HALF}, cannot overflow a long together. */
    private static final int MOST_DIGITS = 18;

    private static final long HALF = Long.MAX_VALUE / 2;

    private final long[] missing = new long[MissingKind.values().length];
    private final long[] flags = new long[QualityFlag.values().length];
    private final List<long[]> numbers = new ArrayList<>();
    /** Of whole numbers, which nearly all are; the rest is in {@link #sums}. */
    private final List<long[]> wholes = new ArrayList<>();

    private final List<BigDecimal> sums = new ArrayList<>();
    private long roundedZeros;

    void add(int measure, ObservedValue value) {
        while (sums.size() <= measure) {
            sums.add(BigDecimal.ZERO);
            numbers.add(new long[1]);
            wholes.add(new long[1]);
        }
        if (value instanceof NumberValue number) {
            numbers.get(measure)[0]++;
            add(measure, number.value());
        } else if (value.isMissing()) {
            missing[value.missingKind().orElseThrow().ordinal()]++;
        } else {
            roundedZeros++;
        }
        if (!value.flags().isEmpty()) {
            value.flags().forEach(flag -> flags[flag.ordinal()]++);
        }
    }

    private void add(int measure, BigDecimal number) {
        long[] whole = wholes.get(measure);
        if (number.scale() == 0 && number.precision() <= MOST_DIGITS && Math.abs(whole[0]) < HALF) {
            whole[0] += number.longValue();
        } else {
            sums.set(measure, sums.get(measure).add(number));
        }
    }

    private BigDecimal sum(int measure) {
        return sums.get(measure).add(BigDecimal.valueOf(wholes.get(measure)[0]));
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
                    seen ? sum(i) : BigDecimal.ZERO));
        }
        return result;
    }
}

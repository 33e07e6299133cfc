package org.komenius.monitoring.internal.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.komenius.monitoring.internal.catalogue.Dimension;

/**
 * Brings figures of regions of different size to one scale; empty where something is missing for it, or the base is too small. Shares
 * are compared as arcsin √p, which gives small and middle shares the same spread (Anscombe 1948).
 */
final class Scaling {

    private final OutlierRule rule;
    private final FactBlock block;
    private final int region;
    private final int time;
    private final int shared;
    private final CheckContext.Base base;
    /** Rows of the total, by where they stand; empty unless shares are compared. */
    private final Map<Long, Integer> totals = new HashMap<>();

    Scaling(OutlierRule rule, FactBlock block, int region, CheckContext.Base base) {
        this.rule = rule;
        this.block = block;
        this.region = region;
        this.time = block.position(Dimension.TIME);
        this.base = base;
        this.shared = rule.scale() == OutlierRule.Scale.SHARE ? block.position(rule.dimension()) : -1;
        if (shared >= 0) {
            Dimension dimension = block.dimensions().get(shared);
            for (int row = 0; row < block.size(); row++) {
                if (dimension.members().get(block.member(row, shared)).isTotal()) {
                    totals.put(where(row), row);
                }
            }
        }
    }

    OptionalDouble of(int row) {
        if (!block.isNumber(row)) {
            return OptionalDouble.empty();
        }
        double amount = block.amount(row);
        return switch (rule.scale()) {
            case VALUE -> OptionalDouble.of(amount);
            case LOG -> amount > 0 ? OptionalDouble.of(Math.log(amount)) : OptionalDouble.empty();
            case SHARE -> share(row, amount);
            case RATIO -> {
                String place = block.dimensions()
                        .get(region)
                        .members()
                        .get(block.member(row, region))
                        .code();
                String period = block.dimensions()
                        .get(time)
                        .members()
                        .get(block.member(row, time))
                        .code();
                yield over(amount, base.of(rule.baseDataset(), rule.baseMeasure(), place, period));
            }
        };
    }

    private OptionalDouble share(int row, double amount) {
        Integer total = shared < 0 ? null : totals.get(where(row));
        boolean itself = total != null && total == row;
        if (total == null || itself || !block.isNumber(total)) {
            return OptionalDouble.empty();
        }
        OptionalDouble share = over(amount, OptionalDouble.of(block.amount(total)));
        // Nothing at all is mostly no small share, but something that a region does not have.
        return share.isPresent() && share.getAsDouble() > 0 && share.getAsDouble() <= 1
                ? OptionalDouble.of(Math.asin(Math.sqrt(share.getAsDouble())))
                : OptionalDouble.empty();
    }

    /** What a scaled value was before, for people. */
    double unscaled(double scaled) {
        return switch (rule.scale()) {
            case VALUE, RATIO -> scaled;
            case LOG -> Math.exp(scaled);
            case SHARE -> Math.pow(Math.sin(scaled), 2);
        };
    }

    private static OptionalDouble over(double amount, OptionalDouble by) {
        return by.isPresent() && by.getAsDouble() >= OutlierRule.LEAST_BASE
                ? OptionalDouble.of(amount / by.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Where a row stands, the shared dimension left out; two places may only fall together beyond 2^64 cells. */
    private long where(int row) {
        long where = 0;
        for (int d = 0; d < block.dimensions().size(); d++) {
            if (d != shared) {
                where = where * block.dimensions().get(d).members().size() + block.member(row, d);
            }
        }
        return where;
    }
}

package org.komenius.monitoring.internal.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;

/**
 * No region lies far from all others of its level in the same period, by the modified z-score ({@link RobustScore}).
 *
 * @param scale what is compared; counts of regions of different size say nothing by themselves
 * @param dimension of which the share in the total is taken; null unless {@link Scale#SHARE}
 * @param baseDataset with the figures to divide by; null unless {@link Scale#RATIO}
 * @param baseMeasure of that data set; null unless {@link Scale#RATIO}
 * @param threshold least score that is an outlier; Iglewicz and Hoaglin say 3.5
 */
public record OutlierRule(
        Set<String> measures,
        Scale scale,
        String dimension,
        String baseDataset,
        String baseMeasure,
        BigDecimal threshold)
        implements QualityRule {

    /** Fewer regions have no middle to speak of. */
    static final int LEAST_REGIONS = 10;
    /** Shares of fewer cases vary by themselves. */
    static final int LEAST_BASE = 50;

    /** What is compared. */
    public enum Scale {
        /** The figure itself, for shares and rates. */
        VALUE,
        /** Its logarithm: by which factor, not by how much; for amounts. */
        LOG,
        /** Its share in the total of a dimension. */
        SHARE,
        /** Divided by a figure of another data set, for example the population. */
        RATIO
    }

    public OutlierRule {
        measures = Set.copyOf(measures);
        if (threshold.signum() <= 0) {
            throw new IllegalArgumentException("the threshold is above zero");
        }
        if ((scale == Scale.SHARE && dimension == null)
                || (scale == Scale.RATIO && (baseDataset == null || baseMeasure == null))) {
            throw new IllegalArgumentException("the scale " + scale + " lacks what it compares with");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.OUTLIER;
    }

    @Override
    public Set<String> dimensions() {
        return dimension == null ? Set.of() : Set.of(dimension);
    }

    @Override
    public String span() {
        return Dimension.REGION;
    }

    @Override
    public void check(FactBlock block, CheckContext context, Findings out) {
        int region = block.position(Dimension.REGION);
        if (region < 0 || block.dimensions().get(region).kind() != Kind.REGION) {
            out.unanswerable();
            return;
        }
        Scaling scaling = new Scaling(this, block, region, context.base());
        Map<RegionLevel, int[]> levels = levels(block.dimensions().get(region));
        block.groups(region, rows -> levels.values().forEach(level -> compare(block, rows, level, scaling, out)));
    }

    private static Map<RegionLevel, int[]> levels(Dimension regions) {
        return IntStream.range(0, regions.members().size())
                .boxed()
                .filter(m -> RegionKey.tryParse(regions.members().get(m).code()).isPresent())
                .collect(Collectors.groupingBy(
                        m -> RegionKey.parse(regions.members().get(m).code()).level(),
                        Collectors.collectingAndThen(Collectors.toList(), list -> list.stream()
                                .mapToInt(Integer::intValue)
                                .toArray())));
    }

    private void compare(FactBlock block, int[] rows, int[] regions, Scaling scaling, Findings out) {
        List<Integer> found = new ArrayList<>();
        double[] scaled = new double[regions.length];
        int count = 0;
        for (int region : regions) {
            if (rows[region] >= 0 && !block.isNotExisting(rows[region])) {
                OptionalDouble value = scaling.of(rows[region]);
                if (value.isPresent()) {
                    found.add(rows[region]);
                    scaled[count++] = value.getAsDouble();
                } else {
                    out.unanswerable();
                }
            }
        }
        if (count < LEAST_REGIONS) {
            for (int i = 0; i < count; i++) {
                out.unanswerable();
            }
            return;
        }
        RobustScore score = RobustScore.of(Arrays.copyOf(scaled, count));
        for (int i = 0; i < count; i++) {
            out.checked();
            double z = score.of(scaled[i]);
            if (Math.abs(z) > threshold.doubleValue()) {
                int row = found.get(i);
                double value = scaled[i];
                out.add(
                        Math.abs(z),
                        () -> finding(block, row, scaling.unscaled(value), scaling.unscaled(score.median()), z));
            }
        }
    }

    private Finding finding(FactBlock block, int row, double value, double median, double z) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("value", block.text(row));
        figures.put("scale", scale.name());
        figures.put("score", FactBlock.text(z, 1));
        figures.put("threshold", threshold.toPlainString());
        if (scale == Scale.SHARE) {
            figures.put("scaled", FactBlock.text(value * 100, 1));
            figures.put("median", FactBlock.text(median * 100, 1));
        } else if (scale == Scale.LOG) {
            figures.put("median", FactBlock.text(median, block.decimals(row)));
        } else {
            figures.put("scaled", FactBlock.text(value, scale == Scale.RATIO ? 4 : block.decimals(row)));
            figures.put("median", FactBlock.text(median, scale == Scale.RATIO ? 4 : block.decimals(row)));
        }
        return new Finding(kind(), block.places(row, -1), figures, Math.abs(z), null);
    }

    @Override
    public LocalizedText sentence(RuleNames names) {
        String german =
                switch (scale) {
                    case VALUE -> "Kein Wert";
                    case LOG -> "Keine Größenordnung";
                    case SHARE -> "Kein Anteil an der Summe von „" + names.dimension(dimension, "de") + "“";
                    case RATIO -> "Kein Wert je Bezugsgröße";
                };
        String english =
                switch (scale) {
                    case VALUE -> "No value";
                    case LOG -> "No order of magnitude";
                    case SHARE -> "No share in the total of \"" + names.dimension(dimension, "en") + "\"";
                    case RATIO -> "No value per base figure";
                };
        return LocalizedText.of(
                names.measures(measures, "de") + german
                        + " liegt weit von den übrigen Regionen derselben Ebene entfernt (robuster z-Wert über "
                        + threshold.toPlainString() + ").",
                names.measures(measures, "en") + english
                        + " lies far from the other regions of its level (robust z-score above "
                        + threshold.toPlainString() + ").");
    }
}

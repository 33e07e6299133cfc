package org.komenius.monitoring.internal.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.komenius.model.region.RegionLevel;

/**
 * What an analysis asks for. The first input's periods are the analysis' periods; all others are linked to them by their rule.
 *
 * @param inputs at least one, with different ids
 * @param calculations columns of the answer; empty shows the inputs themselves
 * @param regions rows of the answer
 * @param periods which periods of the first input
 * @param breakdown code of a further dimension that splits every figure, for example {@code GES}; null for none. Inputs without that
 *     dimension stand with the same figure in each part.
 */
public record Analysis(
        List<Input> inputs,
        List<Calculation> calculations,
        RegionChoice regions,
        PeriodChoice periods,
        String breakdown) {

    public Analysis {
        inputs = List.copyOf(inputs);
        calculations = List.copyOf(calculations);
    }

    public Optional<Input> input(String id) {
        return inputs.stream().filter(input -> input.id().equals(id)).findFirst();
    }

    /**
     * One measure of one data set.
     *
     * @param id name within the analysis
     * @param dataset id of the data set
     * @param version its number; null for the newest released one
     * @param measure code of the measure
     * @param members dimension code to the one member that counts; a dimension that is not named stands at its total
     * @param label what the figure is called; null for the measure's own name
     * @param link how its periods stand for those of the first input; {@link PeriodLink#SAME} for the first
     */
    public record Input(
            String id,
            String dataset,
            Integer version,
            String measure,
            Map<String, String> members,
            String label,
            PeriodLink link) {
        public Input {
            members = java.util.Collections.unmodifiableMap(new TreeMap<>(members));
            link = link == null ? PeriodLink.SAME : link;
        }
    }

    /** What is done with the inputs. */
    public enum Kind {
        /** The input as it is. */
        VALUE,
        /** {@code of / by · factor}. */
        RATIO,
        /** {@code of − by}. */
        DIFFERENCE,
        /** {@code of} minus the same one period earlier. */
        CHANGE,
        /** The change in percent of the earlier value. */
        CHANGE_PERCENT,
        /** {@code of} in percent of its value in the base period. */
        INDEX,
        /** {@code of} in percent of the sum over the chosen regions; a region without a figure leaves it missing. */
        SHARE
    }

    /**
     * One column of the answer.
     *
     * @param of id of an input, or of a calculation above
     * @param by id of an input or of a calculation above; only for {@link Kind#RATIO} and {@link Kind#DIFFERENCE}, else null
     * @param factor of a ratio, 100 for percent; null for 1
     * @param decimals digits behind the decimal mark, 0 to 6
     * @param unit null where it needs none
     * @param basePeriod code of the base period of {@link Kind#INDEX}; null for the first
     */
    public record Calculation(
            String id,
            String label,
            Kind kind,
            String of,
            String by,
            BigDecimal factor,
            int decimals,
            String unit,
            String basePeriod) {}

    /**
     * @param level regions of this level; null for the named ones only
     * @param within key of the region in which they lie; null for all
     * @param codes further regions by key, whatever their level
     * @param compare keys of regions to compare with, for example Land and Germany; they are marked and stand last
     * @param groups regions added up to one row, for example a peer group; ratios are taken of the sums
     */
    public record RegionChoice(
            RegionLevel level, String within, Set<String> codes, List<String> compare, List<Group> groups) {
        public RegionChoice {
            codes = Set.copyOf(codes);
            compare = List.copyOf(compare);
            groups = List.copyOf(groups);
        }
    }

    public record Group(String id, String label, Set<String> codes) {
        public Group {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * @param newest only that many of the newest periods; null for all
     * @param from earliest first day as ISO date; null for no bound
     * @param until latest last day as ISO date; null for no bound
     */
    public record PeriodChoice(Integer newest, String from, String until) {
        public static final PeriodChoice ALL = new PeriodChoice(null, null, null);
    }
}

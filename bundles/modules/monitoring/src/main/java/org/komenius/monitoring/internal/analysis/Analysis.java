package org.komenius.monitoring.internal.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.komenius.model.region.RegionLevel;

/**
 * What an analysis asks for. The first input's periods are the analysis' periods; all others are linked to them by their rule.
 *
 * @param inputs at least one, with different ids
 * @param calculations columns of the answer; empty shows the inputs themselves
 * @param regions rows of the answer
 * @param periods which periods of the first input
 * @param breakdown the first of {@code breakdowns}; null for none
 * @param breakdowns codes of further dimensions that split every figure, for example {@code GES} and {@code ALTER}. Inputs without such
 *     a dimension stand with the same figure in each of its parts.
 * @param layout how the answer is laid out; never null
 */
public record Analysis(
        List<Input> inputs,
        List<Calculation> calculations,
        RegionChoice regions,
        PeriodChoice periods,
        String breakdown,
        List<String> breakdowns,
        Layout layout) {

    public Analysis {
        inputs = List.copyOf(inputs);
        calculations = calculations == null ? List.of() : List.copyOf(calculations);
        breakdowns = Stream.concat(
                        Stream.ofNullable(breakdown), breakdowns == null ? Stream.empty() : breakdowns.stream())
                .distinct()
                .toList();
        breakdown = breakdowns.isEmpty() ? null : breakdowns.get(0);
        layout = layout == null ? Layout.PLAIN : layout;
    }

    /** Laid out plainly, split by one dimension at most. */
    public Analysis(
            List<Input> inputs,
            List<Calculation> calculations,
            RegionChoice regions,
            PeriodChoice periods,
            String breakdown) {
        this(inputs, calculations, regions, periods, breakdown, null, null);
    }

    /** The same question with other inputs, for example with their versions named. */
    public Analysis withInputs(List<Input> others) {
        return new Analysis(others, calculations, regions, periods, breakdown, breakdowns, layout);
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
     * @param regionLink what stands for a region of a level that the data set does not have; never null
     */
    public record Input(
            String id,
            String dataset,
            Integer version,
            String measure,
            Map<String, String> members,
            String label,
            PeriodLink link,
            RegionLink regionLink) {
        public Input {
            members = java.util.Collections.unmodifiableMap(new TreeMap<>(members));
            link = link == null ? PeriodLink.SAME : link;
            regionLink = regionLink == null ? RegionLink.SUM : regionLink;
        }

        public Input(
                String id,
                String dataset,
                Integer version,
                String measure,
                Map<String, String> members,
                String label,
                PeriodLink link) {
            this(id, dataset, version, measure, members, label, link, null);
        }

        /** The same figure of another version, null for the newest, under the name that it is shown with. */
        public Input pinned(Integer number, String shown) {
            return new Input(id, dataset, number, measure, members, shown, link, regionLink);
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
        /** {@code of} minus the same in the base period, or one period earlier; of percentages these are percentage points. */
        CHANGE,
        /** That change in percent of the earlier value. */
        CHANGE_PERCENT,
        /** {@code of} in percent of its value in the base period. */
        INDEX,
        /** {@code of} in percent of its sum over what {@link Calculation#over} says; a part without a figure leaves it missing. */
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
     * @param basePeriod code of the base period of {@link Kind#INDEX}, null for the first shown one; of the changes, null for the period
     *     before
     * @param over of {@link Kind#SHARE}: {@link Layout#REGION} for all chosen regions, and codes of breakdowns; never empty
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
            String basePeriod,
            Set<String> over) {
        public Calculation {
            over = over == null || over.isEmpty() ? Set.of(Layout.REGION) : Set.copyOf(over);
        }

        public Calculation(
                String id,
                String label,
                Kind kind,
                String of,
                String by,
                BigDecimal factor,
                int decimals,
                String unit,
                String basePeriod) {
            this(id, label, kind, of, by, factor, decimals, unit, basePeriod, null);
        }
    }

    /**
     * @param level regions of this level; null for the named ones only
     * @param within key of the region in which they lie; null for all
     * @param codes further regions by key, whatever their level
     * @param compare keys of regions to compare with, for example Land and Germany; they are marked and stand last
     * @param groups regions added up to one row, for example a peer group; ratios are taken of the sums
     * @param territory {@code TODAY} or an ISO date: figures are carried over to the regions of that day; null leaves them as delivered
     */
    public record RegionChoice(
            RegionLevel level,
            String within,
            Set<String> codes,
            List<String> compare,
            List<Group> groups,
            String territory) {

        public static final String TODAY = "TODAY";

        public RegionChoice {
            codes = codes == null ? Set.of() : Set.copyOf(codes);
            compare = compare == null ? List.of() : List.copyOf(compare);
            groups = groups == null ? List.of() : List.copyOf(groups);
        }

        public RegionChoice(
                RegionLevel level, String within, Set<String> codes, List<String> compare, List<Group> groups) {
            this(level, within, codes, compare, groups, null);
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

package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.komenius.model.problem.Problem;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.data.ImportTarget;

/**
 * Reads a table by a mapping without storing anything, to show what would come of it.
 *
 * @param rows rows with facts
 * @param facts values read
 * @param first the first facts, as they would be stored
 * @param problems what cannot be read; at most {@link #MAX_PROBLEMS}
 * @param unknownRegions texts that stand for no known region, with the number of rows
 * @param kinds facts by what they are: {@code NUMBER}, {@code ROUNDED_ZERO} or the kind of missing
 * @param skipped rows left out, by reason
 * @param periods codes of all periods, in order
 * @param complete false if the reading ended early, for too many problems or rows
 */
public record DryRun(
        long rows,
        long facts,
        List<Fact> first,
        List<Problem> problems,
        Map<String, Long> unknownRegions,
        Map<String, Long> kinds,
        Map<String, Skipped> skipped,
        List<String> periods,
        boolean complete) {

    public static final int MAX_PROBLEMS = 100;
    private static final int SHOWN = 30;
    private static final long MAX_FACTS = 2_000_000;
    private static final int MAX_COMPARED = 200_000;

    /** @param members code and label per dimension */
    public record Fact(
            long row, String period, String measure, String unit, List<Member> members, ObservedValue value) {}

    public record Member(String dimension, String code, String label) {}

    public record Skipped(LocalizedText explanation, long rows, long firstRow) {}

    /** @throws org.komenius.model.problem.ProblemException if the file itself cannot be read */
    public static DryRun of(TableFile file, Mapping mapping, RegionNames regions) throws IOException {
        Collector collector = new Collector(regions);
        boolean complete = true;
        try {
            new MappedTable(mapping, regions, collector, collector).read(file.rows(mapping.sheet()), file.encoding());
        } catch (Enough e) {
            complete = false;
        }
        return collector.result(complete);
    }

    /** Ends a reading that has shown enough. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private static final class Collector implements ImportTarget, MappedTable.Problems {

        private final RegionNames regions;
        private final List<Fact> first = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
        private final Map<String, Long> unknown = new LinkedHashMap<>();
        private final Map<String, Long> kinds = new TreeMap<>();
        private final Map<String, Skipped> skipped = new LinkedHashMap<>();
        private final List<Period> periods = new ArrayList<>();
        private final List<String> measures = new ArrayList<>();
        private final List<String> units = new ArrayList<>();
        private final List<List<Member>> members = new ArrayList<>();
        private final List<Map<String, Integer>> indexes = new ArrayList<>();
        private final Map<List<Integer>, Seen> seen = new HashMap<>();
        private ImportedTable table;
        private long facts;
        private long rows;
        private long lastRow;

        private record Seen(long row, ObservedValue value) {}

        Collector(RegionNames regions) {
            this.regions = regions;
        }

        @Override
        public void add(Problem problem) {
            boolean region = problem.code().value().startsWith("table.region.");
            // One line per unknown region; how many rows it has is counted elsewhere.
            if (region && !told.add(problem.message().german())) {
                return;
            }
            if (problems.size() < MAX_PROBLEMS) {
                problems.add(problem);
            } else if (!region) {
                throw new Enough();
            }
        }

        @Override
        public void region(String text) {
            if (unknown.size() < MAX_PROBLEMS || unknown.containsKey(text)) {
                unknown.merge(text, 1L, Long::sum);
            }
        }

        @Override
        public void table(ImportedTable described) {
            table = described;
            described.dimensions().forEach(dimension -> {
                members.add(new ArrayList<>());
                indexes.add(new HashMap<>());
            });
        }

        @Override
        public int period(Period period, String label) {
            int known = periods.indexOf(period);
            if (known < 0) {
                periods.add(period);
            }
            return known < 0 ? periods.size() - 1 : known;
        }

        @Override
        public int measure(String code, String label, String unit) {
            measures.add(label);
            units.add(unit);
            return measures.size() - 1;
        }

        @Override
        public int member(int dimension, String code, String label, boolean isTotal) {
            Integer known = indexes.get(dimension).get(code);
            if (known == null) {
                known = members.get(dimension).size();
                indexes.get(dimension).put(code, known);
                members.get(dimension)
                        .add(new Member(table.dimensions().get(dimension).label(), code, label));
            }
            return known;
        }

        @Override
        public void fact(long row, int period, int measure, int[] indexesOf, ObservedValue value) {
            if (row != lastRow) {
                rows++;
                lastRow = row;
            }
            facts++;
            String kind = value.isMissing()
                    ? value.missingKind().orElseThrow().name()
                    : value.number().isPresent() ? "NUMBER" : "ROUNDED_ZERO";
            kinds.merge(kind, 1L, Long::sum);
            List<Integer> where = new ArrayList<>(indexesOf.length + 2);
            where.add(period);
            where.add(measure);
            for (int index : indexesOf) {
                where.add(index);
            }
            compare(row, where, value);
            for (int d = 0; d < indexesOf.length; d++) {
                if (table.dimensions().get(d).regional()) {
                    check(members.get(d).get(indexesOf[d]).code());
                }
            }
            if (first.size() < SHOWN) {
                List<Member> shown = new ArrayList<>();
                for (int d = 0; d < indexesOf.length; d++) {
                    shown.add(members.get(d).get(indexesOf[d]));
                }
                first.add(new Fact(
                        row, periods.get(period).code(), measures.get(measure), units.get(measure), shown, value));
            }
            if (facts >= MAX_FACTS) {
                throw new Enough();
            }
        }

        private void check(String code) {
            if (RegionKey.tryParse(code).filter(regions::isKnown).isEmpty()) {
                region(code);
            }
        }

        private void compare(long row, List<Integer> where, ObservedValue value) {
            if (seen.size() >= MAX_COMPARED) {
                return;
            }
            Seen before = seen.putIfAbsent(where, new Seen(row, value));
            if (before != null && !before.value().equals(value)) {
                add(TableProblems.contradiction(before.row(), row));
            }
        }

        @Override
        public void skipped(long row, String reason, LocalizedText explanation) {
            skipped.merge(
                    reason,
                    new Skipped(explanation, 1, row),
                    (known, one) -> new Skipped(explanation, known.rows() + 1, known.firstRow()));
        }

        @Override
        public void progress(long bytesRead) {
            // A dry run is short: nobody waits for its progress.
        }

        DryRun result(boolean complete) {
            return new DryRun(
                    rows,
                    facts,
                    first,
                    problems,
                    unknown,
                    kinds,
                    skipped,
                    periods.stream().sorted().map(Period::code).toList(),
                    complete);
        }
    }
}

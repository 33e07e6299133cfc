package org.komenius.monitoring.internal.protection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.ReleasedTable.InformationLoss;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.protection.ProtectionReport.HeldBack;
import org.komenius.monitoring.internal.protection.ProtectionReport.Met;
import org.komenius.monitoring.internal.protection.ProtectionReport.Refusal;
import org.komenius.monitoring.internal.protection.ProtectionReport.Way;
import org.komenius.monitoring.internal.protection.SliceTable.NoCountsException;

/**
 * Brings a whole version through the door: for each measure and time one table with every margin. Whatever is asked of the version later
 * is a function of what came out here.
 *
 * <p>A table's edition is its time and a digest of its figures: the same figures come out as they did the version before, and changed ones
 * are a new edition. Times that are pooled go out as one table that names the editions of its times.
 */
public final class Protection {

    /** Most cells of one table, margins included; the door takes about two seconds for so many. */
    public static final int MOST_CELLS = 150_000;

    private static final int[] POOLS_TRIED = {2, 3};

    private final List<Dimension> dimensions;
    private final Facts facts;
    private final Gate gate;
    private final Sink sink;
    private final Naming naming;

    /**
     * @param dimensions of the version
     * @param naming what the tables are called at the door
     */
    public Protection(List<Dimension> dimensions, Facts facts, Gate gate, Sink sink, Naming naming) {
        this.dimensions = List.copyOf(dimensions);
        this.facts = facts;
        this.gate = gate;
        this.sink = sink;
        this.naming = naming;
    }

    /** The unprotected facts of one measure at one time, by one member for each other dimension, in their order. */
    @FunctionalInterface
    public interface Facts {
        Map<List<String>, ObservedValue> of(String measure, String period) throws IOException;
    }

    /** The door. */
    public interface Gate {
        ReleasedTable release(ReleaseRequest request);

        boolean wouldPass(ReleaseRequest request);
    }

    /** Takes what came out. @param members one for each dimension of {@link ReleasedDimensions}, in its order */
    @FunctionalInterface
    public interface Sink {
        void write(String measure, String period, List<String> members, ObservedValue value) throws IOException;
    }

    /** @param version for people, part of each table's title */
    public record Naming(String source, String title, String version) {}

    /** Called between two tables; may throw to end it. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int all);
    }

    /**
     * What would become of one table. Leaves no trace, but tells unprotected figures.
     *
     * @param period one of those that stand together in a pool stands for all of them
     * @param look the door's preview, with reasons
     * @throws ProblemException if the caller may not look behind the door
     */
    public Preview preview(Shape shape, Member measure, String period, Look look) throws IOException {
        String source = naming.source() + "/" + measure.code();
        Slice slice = slice(measure, shape.poolOf(period).orElse(List.of(period)));
        Optional<Problem> wrong = ShapeProblems.of(dimensions, shape)
                .or(() -> inside(slice).map(ProtectionProblems::heldBack))
                .or(() -> tooLarge(slice));
        if (wrong.isPresent()) {
            return Preview.refused(source, shape, wrong.get());
        }
        try {
            SliceTable table = slice.table(shape);
            ReleaseRequest request = slice.request(naming, table, shape);
            return Preview.of(shape, dimensions, request, look.at(request), pooled(slice, shape, look));
        } catch (NoCountsException e) {
            return Preview.refused(source, shape, ProtectionProblems.noTable(e.getMessage()));
        }
    }

    /** The door for people who may look behind it. */
    public interface Look {
        ReleasedTable at(ReleaseRequest request);

        /** Empty if the table would not go out. */
        Optional<InformationLoss> loss(ReleaseRequest request);
    }

    /** The table's time together with its neighbours; nothing for figures that cannot be added up over time. */
    private List<Preview.Choice> pooled(Slice slice, Shape shape, Look look) throws IOException, NoCountsException {
        List<Preview.Choice> choices = new ArrayList<>();
        if (slice.isPooled()) {
            return choices;
        }
        for (int many : POOLS_TRIED) {
            Shape pooling = shape.pooling(Pools.of(many, periods()));
            Optional<List<String>> pool = pooling.poolOf(slice.period());
            if (pool.isPresent() && Pools.isSummable(slice.measure(), pool.get())) {
                Slice together = slice(slice.measure(), pool.get());
                long asked = 0;
                for (String period : pool.get()) {
                    asked += slice(slice.measure(), List.of(period))
                            .table(shape)
                            .cells(shape)
                            .size();
                }
                SliceTable table = together.table(shape);
                ReleaseRequest request = together.request(naming, table, shape);
                choices.add(Preview.pooled(slice.times().code(), pool.get(), pooling, look.loss(request), asked));
            }
        }
        return choices;
    }

    /** Brings everything through, or stops at the first table that does not pass. */
    public ProtectionReport run(Shape shape, Progress progress) throws IOException {
        Optional<Problem> wrong = ShapeProblems.of(dimensions, shape);
        if (wrong.isPresent()) {
            return ProtectionReport.refused(shape, wrong.get());
        }
        List<Member> measures = dimension(Kind.MEASURE).members();
        List<List<String>> times = new ArrayList<>(new LinkedHashSet<>(periods().stream()
                .map(period -> shape.poolOf(period).orElse(List.of(period)))
                .toList()));
        Tally tally = new Tally();
        int done = 0;
        for (Member measure : measures) {
            for (List<String> time : times) {
                progress.at(done++, measures.size() * times.size());
                Slice slice = slice(measure, time);
                if (!slice.isEmpty()) {
                    Optional<Refusal> refusal = bring(slice, shape, tally);
                    if (refusal.isPresent()) {
                        return tally.report(shape, refusal.get(), ways(slice, shape));
                    }
                }
            }
        }
        return tally.report(shape, null, List.of());
    }

    private Slice slice(Member measure, List<String> periods) throws IOException {
        List<Map<List<String>, ObservedValue>> given = new ArrayList<>();
        for (String period : periods) {
            given.add(facts.of(measure.code(), period));
        }
        return new Slice(
                measure,
                dimension(Kind.TIME),
                periods,
                given,
                dimensions.stream()
                        .filter(dimension -> dimension.kind() != Kind.MEASURE && dimension.kind() != Kind.TIME)
                        .toList());
    }

    private static Optional<LocalizedText> inside(Slice slice) {
        return MeasureKind.heldBack(slice.measure())
                .or(() -> slice.isPooled() && !Pools.isSummable(slice.measure(), slice.periods())
                        ? Optional.of(MeasureKind.STOCKS)
                        : Optional.empty());
    }

    private static Optional<Problem> tooLarge(Slice slice) {
        return ProtectionProblems.cells(slice.others(), slice.keys()) > MOST_CELLS
                ? Optional.of(ProtectionProblems.tooLarge())
                : Optional.empty();
    }

    private Optional<Refusal> bring(Slice slice, Shape shape, Tally tally) throws IOException {
        Optional<Problem> tooLarge = tooLarge(slice);
        if (tooLarge.isPresent()) {
            return refusal(slice, tooLarge.get(), List.of());
        }
        Optional<LocalizedText> inside = inside(slice);
        inside.ifPresent(why -> tally.heldBack(slice, why));
        SliceTable table;
        try {
            table = slice.table(shape);
        } catch (NoCountsException e) {
            if (inside.isPresent()) {
                held(slice, shape, tally);
                return Optional.empty();
            }
            return refusal(slice, ProtectionProblems.noTable(e.getMessage()), List.of());
        }
        ReleasedTable released = null;
        if (inside.isEmpty()) {
            try {
                released = gate.release(slice.request(naming, table, shape));
            } catch (ProblemException e) {
                return refusal(slice, e.problem(), List.of());
            }
            if (!released.passes()) {
                return refusal(slice, ProtectionProblems.conflict(), released.conflicts());
            }
            tally.met(Met.of(slice.measure().code(), slice.period(), released));
        }
        for (Map.Entry<List<String>, ObservedValue> cell :
                WrittenSlice.of(table, slice.shape(shape), released).entrySet()) {
            tally.count(cell.getValue());
            sink.write(slice.measure().code(), slice.period(), cell.getKey(), cell.getValue());
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(Slice slice, Problem problem, List<ReleasedTable.Conflict> conflicts) {
        return Optional.of(new Refusal(slice.measure().code(), slice.period(), problem, conflicts));
    }

    /** Nothing of a measure that stays inside is added up: each given combination is kept secret, whatever it holds. */
    private void held(Slice slice, Shape shape, Tally tally) throws IOException {
        Set<List<String>> written = new HashSet<>();
        for (List<String> key : slice.keys()) {
            Optional<List<String>> told = ProtectionProblems.told(slice.others(), key, shape);
            if (told.isPresent() && written.add(told.get())) {
                tally.count(WrittenSlice.secret());
                sink.write(slice.measure().code(), slice.period(), told.get(), WrittenSlice.secret());
            }
        }
    }

    private List<Way> ways(Slice slice, Shape shape) throws IOException {
        List<Way> ways = new ArrayList<>();
        for (Dimension dimension : slice.others()) {
            if (dimension.kind() == Kind.CATEGORY && !shape.dropped().contains(dimension.code())) {
                Shape coarser = shape.without(dimension.code());
                ways.add(new Way(
                        LocalizedText.of(
                                "ohne " + dimension.label().german(),
                                "without " + dimension.label().english()),
                        coarser,
                        passes(slice, coarser)));
            }
        }
        for (RegionLevel level : ShapeProblems.levels(slice.others())) {
            if (shape.finestLevel() == null || level.compareTo(shape.finestLevel()) < 0) {
                Shape coarser = shape.upTo(level);
                ways.add(new Way(
                        LocalizedText.of("nur bis zur Ebene " + level, "down to level " + level + " only"),
                        coarser,
                        passes(slice, coarser)));
            }
        }
        for (int many : slice.isPooled() ? new int[0] : POOLS_TRIED) {
            Shape coarser = shape.pooling(Pools.of(many, periods()));
            Optional<List<String>> pool = coarser.poolOf(slice.period());
            if (pool.isPresent() && Pools.isSummable(slice.measure(), pool.get())) {
                ways.add(new Way(
                        LocalizedText.of(many + " Zeiträume zusammen", many + " periods together"),
                        coarser,
                        passes(slice(slice.measure(), pool.get()), coarser)));
            }
        }
        return ways;
    }

    private boolean passes(Slice slice, Shape shape) {
        if (ShapeProblems.of(dimensions, shape).isPresent() || tooLarge(slice).isPresent()) {
            return false;
        }
        try {
            return gate.wouldPass(slice.request(naming, slice.table(shape), shape));
        } catch (NoCountsException | ProblemException e) {
            // Neither is a way out; why, the refusal of the table says.
            return false;
        }
    }

    private List<String> periods() {
        return dimension(Kind.TIME).members().stream().map(Member::code).toList();
    }

    private Dimension dimension(Kind kind) {
        return dimensions.stream()
                .filter(dimension -> dimension.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static final class Tally {
        private final List<HeldBack> heldBack = new ArrayList<>();
        private final List<Met> met = new ArrayList<>();
        private int tables;
        private long cells;
        private long secret;

        void heldBack(Slice slice, LocalizedText why) {
            boolean always = MeasureKind.heldBack(slice.measure()).isPresent();
            HeldBack held = new HeldBack(
                    slice.measure().code(),
                    always ? null : slice.period(),
                    slice.measure().label(),
                    why);
            if (!heldBack.contains(held)) {
                heldBack.add(held);
            }
        }

        void count(ObservedValue value) {
            cells++;
            secret += value.missingKind()
                            .filter(org.komenius.model.value.MissingKind.CONFIDENTIAL::equals)
                            .isPresent()
                    ? 1
                    : 0;
        }

        void met(Met table) {
            tables++;
            if (!table.conflicts().isEmpty() && met.size() < ProtectionReport.MOST_MET) {
                met.add(table);
            }
        }

        ProtectionReport report(Shape shape, Refusal refusal, List<Way> ways) {
            return new ProtectionReport(
                    refusal == null, shape, tables, cells, secret, heldBack, refusal, ways, met, null);
        }
    }
}

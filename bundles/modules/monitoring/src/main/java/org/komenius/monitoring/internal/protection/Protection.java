package org.komenius.monitoring.internal.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.region.RegionKey;
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
 * are a new edition. Times are never pooled, so tables of different times share no unknowns.
 */
public final class Protection {

    /** Most cells of one table, margins included; the door takes about two seconds for so many. */
    public static final int MOST_CELLS = 150_000;

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

    /** Takes what came out. @param members one for each dimension of {@link #released}, in its order */
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

    /** Measure, time, and the others that are not dropped; a dimension whose sum the data do not give gets a member for it. */
    public static List<Dimension> released(List<Dimension> dimensions, Shape shape) {
        List<Dimension> kept = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            if (dimension.kind() == Kind.MEASURE || dimension.kind() == Kind.TIME) {
                kept.add(dimension);
            } else if (!shape.dropped().contains(dimension.code())) {
                kept.add(withTotal(dimension, shape));
            }
        }
        return kept;
    }

    private static Dimension withTotal(Dimension dimension, Shape shape) {
        List<Member> members = new ArrayList<>();
        for (Member member : dimension.members()) {
            boolean told = dimension.kind() != Kind.REGION
                    || shape.finestLevel() == null
                    || RegionKey.tryParse(member.code())
                            .map(key -> key.level().compareTo(shape.finestLevel()) <= 0)
                            .orElse(true);
            if (told) {
                members.add(member);
            }
        }
        boolean severalTops = dimension.kind() != Kind.REGION || hasSeveralTops(dimension);
        if (dimension.total().isEmpty() && dimension.members().size() > 1 && severalTops) {
            members.add(new Member(
                    MemberTree.ADDED_TOTAL,
                    dimension.kind() == Kind.REGION
                            ? LocalizedText.of("Alle Regionen dieses Datensatzes", "All regions of this data set")
                            : LocalizedText.of("Insgesamt", "Total"),
                    null,
                    true));
        }
        return new Dimension(dimension.code(), dimension.kind(), dimension.label(), members);
    }

    private static boolean hasSeveralTops(Dimension regions) {
        MemberTree tree = MemberTree.of(
                regions, regions.members().stream().map(Member::code).collect(java.util.stream.Collectors.toSet()));
        return tree.root().equals(MemberTree.ADDED_TOTAL);
    }

    /**
     * What would become of one table. Leaves no trace, but tells unprotected figures.
     *
     * @param look the door's preview, with reasons
     * @throws ProblemException if the caller may not look behind the door
     */
    public Preview preview(Shape shape, Member measure, String period, Look look) throws IOException {
        List<Dimension> others = dimensions.stream()
                .filter(dimension -> dimension.kind() != Kind.MEASURE && dimension.kind() != Kind.TIME)
                .toList();
        String source = naming.source() + "/" + measure.code();
        Optional<Problem> wrong = ProtectionProblems.shape(others, shape);
        if (wrong.isPresent()) {
            return Preview.refused(source, shape, wrong.get());
        }
        Optional<LocalizedText> inside = MeasureKind.heldBack(measure);
        if (inside.isPresent()) {
            return Preview.refused(source, shape, ProtectionProblems.heldBack(inside.get()));
        }
        Map<List<String>, ObservedValue> given = facts.of(measure.code(), period);
        if (ProtectionProblems.cells(others, given.keySet()) > MOST_CELLS) {
            return Preview.refused(source, shape, ProtectionProblems.tooLarge(given));
        }
        try {
            SliceTable table = SliceTable.of(others, given).shaped(shape);
            ReleaseRequest request = request(new Slice(measure, period, given, others), table, shape);
            return Preview.of(shape, request, look.at(request));
        } catch (NoCountsException e) {
            return Preview.refused(source, shape, ProtectionProblems.noTable(e.getMessage()));
        }
    }

    /** The door's preview. */
    @FunctionalInterface
    public interface Look {
        ReleasedTable at(ReleaseRequest request);
    }

    /** Brings everything through, or stops at the first table that does not pass. */
    public ProtectionReport run(Shape shape, Progress progress) throws IOException {
        List<Dimension> others = dimensions.stream()
                .filter(dimension -> dimension.kind() != Kind.MEASURE && dimension.kind() != Kind.TIME)
                .toList();
        Optional<Problem> wrong = ProtectionProblems.shape(others, shape);
        if (wrong.isPresent()) {
            return ProtectionReport.refused(shape, wrong.get());
        }
        List<String> periods =
                dimension(Kind.TIME).members().stream().map(Member::code).toList();
        List<Member> measures = dimension(Kind.MEASURE).members();
        Tally tally = new Tally();
        int done = 0;
        for (Member measure : measures) {
            Optional<LocalizedText> inside = MeasureKind.heldBack(measure);
            inside.ifPresent(why -> tally.heldBack.add(new HeldBack(measure.code(), null, measure.label(), why)));
            for (String period : periods) {
                progress.at(done++, measures.size() * periods.size());
                Map<List<String>, ObservedValue> given = facts.of(measure.code(), period);
                if (!given.isEmpty()) {
                    Optional<Refusal> refusal =
                            slice(new Slice(measure, period, given, others), shape, inside.isPresent(), tally);
                    if (refusal.isPresent()) {
                        return tally.report(shape, refusal.get(), ways(others, shape, measure, period, given));
                    }
                }
            }
        }
        return tally.report(shape, null, List.of());
    }

    private record Slice(
            Member measure, String period, Map<List<String>, ObservedValue> given, List<Dimension> others) {}

    private Optional<Refusal> slice(Slice slice, Shape shape, boolean inside, Tally tally) throws IOException {
        if (ProtectionProblems.cells(slice.others(), slice.given().keySet()) > MOST_CELLS) {
            return Optional.of(new Refusal(
                    slice.measure().code(), slice.period(), ProtectionProblems.tooLarge(slice.given()), List.of()));
        }
        SliceTable table;
        try {
            table = SliceTable.of(slice.others(), slice.given()).shaped(shape);
        } catch (NoCountsException e) {
            return inside
                    ? held(slice, shape, tally)
                    : Optional.of(new Refusal(
                            slice.measure().code(),
                            slice.period(),
                            ProtectionProblems.noTable(e.getMessage()),
                            List.of()));
        }
        ReleasedTable released = null;
        if (!inside) {
            try {
                released = gate.release(request(slice, table, shape));
            } catch (ProblemException e) {
                return Optional.of(new Refusal(slice.measure().code(), slice.period(), e.problem(), List.of()));
            }
            if (!released.passes()) {
                return Optional.of(new Refusal(
                        slice.measure().code(), slice.period(), ProtectionProblems.conflict(), released.conflicts()));
            }
            tally.met(Met.of(slice.measure().code(), slice.period(), released));
        }
        for (Map.Entry<List<String>, ObservedValue> cell :
                table.written(shape, released).entrySet()) {
            tally.count(cell.getValue());
            sink.write(slice.measure().code(), slice.period(), cell.getKey(), cell.getValue());
        }
        return Optional.empty();
    }

    /** Nothing of a measure that stays inside is added up: each given combination is kept secret, whatever it holds. */
    private Optional<Refusal> held(Slice slice, Shape shape, Tally tally) throws IOException {
        for (List<String> key : slice.given().keySet()) {
            Optional<List<String>> told = ProtectionProblems.told(slice.others(), key, shape);
            if (told.isPresent()) {
                ObservedValue secret = ObservedValue.missing(org.komenius.model.value.MissingKind.CONFIDENTIAL);
                tally.count(secret);
                sink.write(slice.measure().code(), slice.period(), told.get(), secret);
            }
        }
        return Optional.empty();
    }

    private ReleaseRequest request(Slice slice, SliceTable table, Shape shape) {
        return new ReleaseRequest(
                naming.source() + "/" + slice.measure().code(),
                slice.period() + "#" + digest(slice.given()),
                naming.title() + ": " + slice.measure().label().german() + ", " + slice.period() + " ("
                        + naming.version() + ")",
                "Freigabe einer Version",
                ReleaseRequest.Measure.COUNT,
                table.dimensions(shape),
                table.cells(shape));
    }

    private List<Way> ways(
            List<Dimension> others,
            Shape shape,
            Member measure,
            String period,
            Map<List<String>, ObservedValue> given) {
        List<Shape> shapes = new ArrayList<>();
        List<LocalizedText> titles = new ArrayList<>();
        for (Dimension dimension : others) {
            if (dimension.kind() == Kind.CATEGORY && !shape.dropped().contains(dimension.code())) {
                shapes.add(shape.without(dimension.code()));
                titles.add(LocalizedText.of(
                        "ohne " + dimension.label().german(),
                        "without " + dimension.label().english()));
            }
        }
        for (RegionLevel level : ProtectionProblems.levels(others)) {
            if (shape.finestLevel() == null || level.compareTo(shape.finestLevel()) < 0) {
                shapes.add(shape.upTo(level));
                titles.add(LocalizedText.of("nur bis zur Ebene " + level, "down to level " + level + " only"));
            }
        }
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            Shape coarser = shapes.get(i);
            ways.add(new Way(titles.get(i), coarser, passes(new Slice(measure, period, given, others), coarser)));
        }
        return ways;
    }

    private boolean passes(Slice slice, Shape shape) {
        if (ProtectionProblems.shape(slice.others(), shape).isPresent()
                || ProtectionProblems.cells(slice.others(), slice.given().keySet()) > MOST_CELLS) {
            return false;
        }
        try {
            return gate.wouldPass(
                    request(slice, SliceTable.of(slice.others(), slice.given()).shaped(shape), shape));
        } catch (NoCountsException | ProblemException e) {
            // Neither is a way out; why, the refusal of the table says.
            return false;
        }
    }

    private Dimension dimension(Kind kind) {
        return dimensions.stream()
                .filter(dimension -> dimension.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Equal for equal figures, in whatever order they come. */
    private static String digest(Map<List<String>, ObservedValue> given) {
        Map<String, String> sorted = new TreeMap<>();
        given.forEach((key, value) -> sorted.put(String.join("\u001f", key), value.toString()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sorted.forEach((key, value) ->
                    digest.update((key + "\u001e" + value + "\u001d").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static final class Tally {
        private final List<HeldBack> heldBack = new ArrayList<>();
        private final List<Met> met = new ArrayList<>();
        private int tables;
        private long cells;
        private long secret;

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

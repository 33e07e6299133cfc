package org.komenius.monitoring.internal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.internal.door.Door;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.protection.Shape.Merge;

/** Tables before the door and behind it, with the real door and a memory in a list. */
class ProtectionTest {

    private static final String PERIOD = "2024";

    private static final Protection.Naming NAMING =
            new Protection.Naming("monitoring/dataset/1", "Tabelle", "Version 1");

    private final Memory memory = new Memory();
    private final Door door = new Door(memory, source -> new byte[32], Clock.systemUTC());
    private final Map<String, String> out = new TreeMap<>();
    private String unit;
    private List<String> years = List.of(PERIOD);
    /** Where the years differ. */
    private Map<String, Map<List<String>, ObservedValue>> byYear = Map.of();

    @Test
    void aSmallCountIsKeptSecretWithAPartnerAndEveryMarginFits() throws Exception {
        ProtectionReport report = release(
                Shape.WHOLE,
                List.of(regions("07131", "07132", "07133"), sex()),
                facts("07131/m=1", "07131/w=9", "07132/m=8", "07132/w=7", "07133/m=6", "07133/w=5"));

        assertThat(report.passes()).isTrue();
        assertThat(out)
                .containsEntry("07131/m", "•")
                .containsEntry("_T/_T", "36")
                .containsEntry("07131/_T", "10");
        // Neither along its row nor along its column is the cell alone.
        assertThat(secretIn("07131/")).hasSizeGreaterThan(1);
        assertThat(secretIn("/m")).hasSizeGreaterThan(1);
        assertThat(report.cells()).isEqualTo(12);
        assertThat(report.protectedCells())
                .isEqualTo(out.values().stream().filter("•"::equals).count());
    }

    @Test
    void whatAKreisHasBeyondItsGivenGemeindenIsProtectedTooAndNeverWritten() throws Exception {
        // Without a rest, 20 - 11 - 8 would tell that one person lives elsewhere.
        release(
                Shape.WHOLE,
                List.of(regions("07131", "07131001", "07131002")),
                facts("07131=20", "07131001=11", "07131002=8"));

        assertThat(out.keySet()).containsExactly("07131", "07131001", "07131002");
        assertThat(out.values()).as("20 - 11 - 8 must not be computable").contains("•");
    }

    @Test
    void symbolsOfTheSourceStayWhatTheyAreAndSumsOverThemAreNotTold() throws Exception {
        release(
                Shape.WHOLE,
                List.of(regions("07", "07131", "07132", "07133")),
                facts("07=30", "07131=10", "07132=.", "07133=#"));

        assertThat(out)
                .containsEntry("07", "•")
                .containsEntry("07131", "10")
                .containsEntry("07132", ".")
                .containsEntry("07133", "#");
    }

    @ParameterizedTest
    @CsvSource({
        "%,       10, stays inside",
        "EUR,     10, stays inside",
        "Anzahl,  10, goes out",
        "Anzahl, 1.5, refused",
        "Anzahl,  -3, refused"
    })
    void onlyCountsGoOut(String measuredIn, String value, String what) throws Exception {
        unit = measuredIn;
        ProtectionReport report =
                release(Shape.WHOLE, List.of(regions("07131", "07132")), facts("07131=" + value, "07132=20"));

        assertThat(report.passes()).isEqualTo(!what.equals("refused"));
        assertThat(report.heldBack()).hasSize(what.equals("stays inside") ? 1 : 0);
        if (what.equals("stays inside")) {
            assertThat(out.values()).containsOnly("•");
            assertThat(memory.releases).isEmpty();
        }
    }

    @Test
    void theSameFiguresComeOutAsTheyDidBefore() throws Exception {
        List<Dimension> dimensions = List.of(regions("07131", "07132", "07133"), sex());
        Map<List<String>, ObservedValue> facts =
                facts("07131/m=1", "07131/w=9", "07132/m=8", "07132/w=7", "07133/m=6", "07133/w=5");
        release(Shape.WHOLE, dimensions, facts);
        Map<String, String> first = Map.copyOf(out);
        out.clear();
        Map<List<String>, ObservedValue> otherOrder =
                new TreeMap<>((a, b) -> b.toString().compareTo(a.toString()));
        otherOrder.putAll(facts);

        release(Shape.WHOLE, dimensions, otherOrder);

        assertThat(out).isEqualTo(first);
        assertThat(memory.releases).hasSize(1);
    }

    /** One boy came: the total must not say so. What did not change stands as it did. */
    @Test
    void aRevisedTimeDoesNotTellThatOnePersonCame() throws Exception {
        List<Dimension> dimensions = List.of(regions("07131", "07132", "07133"), sex());
        release(
                Shape.WHOLE,
                dimensions,
                facts("07131/m=11", "07131/w=9", "07132/m=8", "07132/w=7", "07133/m=6", "07133/w=5"));
        assertThat(out.values()).doesNotContain("•");
        out.clear();
        ProtectionReport report = release(
                Shape.WHOLE,
                dimensions,
                facts("07131/m=12", "07131/w=9", "07132/m=8", "07132/w=7", "07133/m=6", "07133/w=5"));
        assertThat(report.passes()).isTrue();
        assertThat(out)
                .containsEntry("07131/m", "•")
                .containsEntry("_T/_T", "•")
                .containsEntry("07132/m", "8");
    }

    /** Only totals went out; then they changed, and the sexes are to be told: nobody can say what came where, so the report names the way. */
    @Test
    void aRefusedRevisionGoesOutInTheFormThatTheReportNames() throws Exception {
        List<Dimension> dimensions = List.of(regions("07131", "07132", "07133"), sex());
        Shape coarse = new Shape(java.util.Set.of("SEX"), null);
        release(
                coarse,
                dimensions,
                facts("07131/m=11", "07131/w=9", "07132/m=8", "07132/w=7", "07133/m=6", "07133/w=5"));
        out.clear();
        Map<List<String>, ObservedValue> revised =
                facts("07131/m=19", "07131/w=9", "07132/m=8", "07132/w=7", "07133/m=6", "07133/w=5");
        ProtectionReport refused = release(Shape.WHOLE, dimensions, revised);
        assertThat(refused.passes()).isFalse();
        assertThat(refused.refusal().problem().code().value()).isEqualTo("monitoring.protection.conflict");
        assertThat(refused.ways())
                .filteredOn(ProtectionReport.Way::passes)
                .extracting(ProtectionReport.Way::shape)
                .contains(coarse);
        ProtectionReport passed = release(coarse, dimensions, revised);
        assertThat(passed.passes()).isTrue();
        assertThat(out).containsEntry("07131", "28").containsEntry("_T", "54");
    }

    @Test
    void aCoarserFormLeavesOutWhatWasDroppedAndStandsAtItsTotal() throws Exception {
        Shape shape = new Shape(java.util.Set.of("SEX"), RegionLevel.KREIS);
        release(
                shape,
                List.of(regions("07131", "07131001", "07131002", "07132"), sex()),
                facts("07131001/m=4", "07131001/w=9", "07131002/m=8", "07131002/w=7", "07132/m=6", "07132/w=5"));

        assertThat(out)
                .doesNotContainKey("07131001")
                .containsEntry("07132", "11")
                .containsEntry("_T", "39");
    }

    @Test
    void categoriesThatStandTogetherGoOutAsTheirSumAndAreRemembered() throws Exception {
        Dimension origin = categories("ORIGIN", "a", "b", "c");
        List<Dimension> dimensions = List.of(regions("07131", "07132"), origin);
        Map<List<String>, ObservedValue> facts =
                facts("07131/a=1", "07131/b=9", "07131/c=20", "07132/a=8", "07132/b=7", "07132/c=30");
        Shape together = new Shape(Set.of(), null, List.of(new Merge("ORIGIN", List.of("b", "a"))), List.of());
        assertThat(release(together, dimensions, facts).passes()).isTrue();
        assertThat(out)
                .containsEntry("07131/a+b", "10")
                .containsEntry("07131/c", "20")
                .containsEntry("_T/_T", "75")
                .doesNotContainKey("07131/a");
        assertThat(out.values()).doesNotContain("•");
        out.clear();
        // 10 - 9 would be the one.
        ReleasedTable later = door.release(
                request(dimensions, facts, Shape.WHOLE), ConfidentialityPolicy.COUNTS, new Door.Visitor("u", "U"));
        assertThat(later.passes()).isTrue();
        assertThat(later.cells())
                .filteredOn(cell -> cell.members().equals(List.of("07131", "b")))
                .extracting(ReleasedTable.Cell::confStatus)
                .containsExactly("C");
    }

    @Test
    void timesThatStandTogetherGoOutAsTheirSum() throws Exception {
        years = List.of("2021", "2022", "2023", "2024");
        Shape pooled = Shape.WHOLE.pooling(List.of(List.of("2021", "2022"), List.of("2023", "2024")));
        ProtectionReport report =
                release(pooled, List.of(regions("07131", "07132", "07133")), facts("07131=2", "07132=20", "07133=."));

        assertThat(report.passes()).isTrue();
        assertThat(out)
                .containsEntry("2021--2022 07131", "4")
                .containsEntry("2023--2024 07132", "40")
                .containsEntry("2023--2024 07133", "•");
        assertThat(memory.releases).hasSize(2).allSatisfy(release -> {
            assertThat(release.pooled()).hasSize(2);
            assertThat(release.edition()).matches("20\\d\\d\\+20\\d\\d#.*");
        });
        assertThat(ReleasedDimensions.of(List.of(times()), pooled).get(0).members())
                .extracting(member -> member.label().german())
                .containsExactly("2021 bis 2022", "2023 bis 2024");
    }

    /** A pool that is out protects its years: the second one would give the first one away. */
    @Test
    void aYearIsCheckedAgainstThePoolThatItIsIn() throws Exception {
        years = List.of("2023", "2024");
        List<Dimension> dimensions = List.of(regions("07131", "07132", "07133"));
        byYear = Map.of(
                "2023", facts("07131=1", "07132=20", "07133=30"), "2024", facts("07131=9", "07132=21", "07133=31"));
        release(Shape.WHOLE.pooling(List.of(List.of("2023", "2024"))), dimensions, Map.of());
        assertThat(out).containsEntry("2023--2024 07131", "10");
        out.clear();
        release(Shape.WHOLE, dimensions, Map.of());
        assertThat(out)
                .containsEntry("2023 07131", "•")
                .containsEntry("2024 07131", "•")
                .containsEntry("2024 _T", "61");
    }

    @ParameterizedTest
    @CsvSource({
        "Absolventen,         2022,        true",
        "Absolventen,         2022/23,     true",
        "Schüler,             2022/23,     false",
        "Absolventen,         @2022-12-31, false",
        "Bevölkerung,         2022,        false",
    })
    void onlyWhatHappensIsAddedUpOverTime(String measure, String period, boolean summable) {
        Member member = new Member("M", LocalizedText.of(measure, measure), null, false);
        assertThat(Pools.isSummable(member, List.of(period))).isEqualTo(summable);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2020 2021 2022 2023 2024,          2021--2022 2023--2024",
        "3, 2020 2021 2022 2023 2024,          2022--2024",
        "2, 2024 2020 2021,                    2020--2021",
        "2, 2022/23 2023/24,                   2022/23--2023/24",
        "2, 2022 2023-01,                      ''",
    })
    void timesArePooledFromTheNewestBack(int many, String periods, String pools) {
        assertThat(Pools.of(many, List.of(periods.split(" "))).stream()
                        .map(Pools::code)
                        .collect(java.util.stream.Collectors.joining(" ")))
                .isEqualTo(pools);
    }

    @ParameterizedTest
    @CsvSource({
        "SEX:m,        '',         merge-invalid",
        "SEX:m x,      '',         merge-invalid",
        "REGION:07131 07132, '',   merge-invalid",
        "NONE:m w,     '',         merge-invalid",
        "'',           2021 2023,  pool-invalid",
        "'',           2021,       pool-invalid",
        "'',           1999 2000,  pool-invalid",
    })
    void aFormThatDoesNotFitTheVersionIsRefused(String merge, String pool, String problem) throws Exception {
        years = List.of("2021", "2022", "2023");
        Shape shape = new Shape(
                Set.of(),
                null,
                merge.isEmpty()
                        ? List.of()
                        : List.of(new Merge(merge.split(":")[0], List.of(merge.split(":")[1].split(" ")))),
                pool.isEmpty() ? List.of() : List.of(List.of(pool.split(" "))));
        ProtectionReport report = release(shape, List.of(regions("07131", "07132"), sex()), facts("07131/m=9"));
        assertThat(report.passes()).isFalse();
        assertThat(report.refusal().problem().code().value()).isEqualTo("monitoring.protection." + problem);
        assertThat(memory.releases).isEmpty();
    }

    /** What the assistant offers can be released so, and the best comes first. */
    @Test
    void theAssistantRanksFormsThatCanBeReleased() throws Exception {
        years = List.of("2023", "2024");
        List<Dimension> dimensions = List.of(regions("07131", "07132"), categories("ORIGIN", "a", "b", "c"));
        Map<List<String>, ObservedValue> facts =
                facts("07131/a=1", "07131/b=9", "07131/c=20", "07132/a=8", "07132/b=7", "07132/c=30");
        Preview preview = protection(dimensions, facts).preview(Shape.WHOLE, measure(), "2024", look());
        assertThat(preview.loss().protectedCells()).isPositive();
        assertThat(preview.alternatives())
                .extracting(Preview.Choice::kind)
                .contains("MERGED", "POOLED", "DROPPED", "ROUNDED");
        assertThat(preview.alternatives())
                .isSortedAccordingTo(java.util.Comparator.comparing((Preview.Choice choice) -> !choice.passes())
                        .thenComparing(choice -> choice.loss().shareOfFigures()));
        for (Preview.Choice choice : preview.alternatives()) {
            if (choice.passes() && choice.shape() != null) {
                memory.releases.clear();
                assertThat(protection(dimensions, facts)
                                .run(choice.shape(), (done, all) -> {})
                                .passes())
                        .as(choice.kind())
                        .isTrue();
            }
        }
        assertThat(memory.releases).isNotEmpty();
    }

    /** From a form that was taken over the assistant goes on: what stands together takes in one more. */
    @Test
    void whatStandsTogetherCanTakeInMore() throws Exception {
        List<Dimension> dimensions = List.of(regions("07131", "07132"), categories("ORIGIN", "a", "b", "c", "d"));
        Map<List<String>, ObservedValue> facts = facts(
                "07131/a=1",
                "07131/b=2",
                "07131/c=30",
                "07131/d=4",
                "07132/a=8",
                "07132/b=7",
                "07132/c=9",
                "07132/d=3");
        Shape two = Shape.WHOLE.merging("ORIGIN", List.of("a", "b"));
        Preview preview = protection(dimensions, facts).preview(two, measure(), PERIOD, look());
        assertThat(preview.passes()).isTrue();
        assertThat(preview.loss().protectedCells()).isZero();
        assertThat(preview.alternatives())
                .filteredOn(choice -> choice.kind().equals("MERGED"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.shape().merged())
                        .extracting(Merge::code)
                        .containsExactly("a+b+d"));
        assertThat(preview.alternatives()).extracting(Preview.Choice::kind).contains("DROPPED");
    }

    @Test
    void aTableThatIsTooLargeIsRefusedWithAWayOut() throws Exception {
        String[] many = new String[400];
        java.util.Arrays.setAll(many, i -> String.format("07131%03d", i));
        List<String> lines = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            members.add(new Member("c" + i, LocalizedText.of("c", "c"), null, false));
            lines.add(many[i] + "/c" + i + "=5");
        }
        ProtectionReport report = release(
                Shape.WHOLE,
                List.of(regions(many), new Dimension("C", Kind.CATEGORY, LocalizedText.of("C", "C"), members)),
                facts(lines.toArray(String[]::new)));

        assertThat(report.passes()).isFalse();
        assertThat(report.refusal().problem().code().value()).isEqualTo("monitoring.protection.too-large");
    }

    private ProtectionReport release(Shape shape, List<Dimension> others, Map<List<String>, ObservedValue> facts)
            throws IOException {
        return protection(others, facts).run(shape, (done, tables) -> {});
    }

    private Protection protection(List<Dimension> others, Map<List<String>, ObservedValue> facts) {
        List<Dimension> all = new ArrayList<>(List.of(
                new Dimension("MEASURE", Kind.MEASURE, LocalizedText.of("-", "-"), List.of(measure())), times()));
        all.addAll(others);
        Protection.Gate gate = new Protection.Gate() {
            @Override
            public ReleasedTable release(ReleaseRequest request) {
                return door.release(request, ConfidentialityPolicy.COUNTS, new Door.Visitor("u", "U"));
            }

            @Override
            public boolean wouldPass(ReleaseRequest request) {
                return door.wouldPass(request, ConfidentialityPolicy.COUNTS);
            }
        };
        return new Protection(
                all,
                (m, period) -> byYear.getOrDefault(period, facts),
                gate,
                (m, period, members, value) -> out.put(
                        (years.size() == 1 ? "" : period + " ") + String.join("/", members),
                        OfficialNotation.ENGLISH.print(value).value()),
                NAMING);
    }

    private Protection.Look look() {
        return new Protection.Look() {
            @Override
            public ReleasedTable at(ReleaseRequest request) {
                return door.preview(request, ConfidentialityPolicy.COUNTS);
            }

            @Override
            public Optional<ReleasedTable.InformationLoss> loss(ReleaseRequest request) {
                return door.loss(request, ConfidentialityPolicy.COUNTS);
            }
        };
    }

    private ReleaseRequest request(List<Dimension> others, Map<List<String>, ObservedValue> facts, Shape shape)
            throws Exception {
        Slice slice = new Slice(measure(), times(), List.of(PERIOD), List.of(facts), others);
        return slice.request(NAMING, slice.table(shape), shape);
    }

    private Member measure() {
        return new Member("M", LocalizedText.of("Zahl", "Figure"), unit, false);
    }

    private Dimension times() {
        return new Dimension(
                "TIME",
                Kind.TIME,
                LocalizedText.of("-", "-"),
                years.stream()
                        .map(year -> new Member(year, LocalizedText.of(year, year), null, false))
                        .toList());
    }

    private List<String> secretIn(String part) {
        return out.entrySet().stream()
                .filter(cell -> cell.getKey().contains(part) && cell.getValue().equals("•"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Dimension regions(String... codes) {
        List<Member> members = new ArrayList<>();
        for (String code : codes) {
            members.add(new Member(code, LocalizedText.of(code, code), null, false));
        }
        return new Dimension("REGION", Kind.REGION, LocalizedText.of("Region", "Region"), members);
    }

    private static Dimension categories(String code, String... members) {
        return new Dimension(
                code,
                Kind.CATEGORY,
                LocalizedText.of(code, code),
                java.util.Arrays.stream(members)
                        .map(member -> new Member(member, LocalizedText.of(member, member), null, false))
                        .toList());
    }

    private static Dimension sex() {
        return new Dimension(
                "SEX",
                Kind.CATEGORY,
                LocalizedText.of("Geschlecht", "Sex"),
                List.of(
                        new Member("m", LocalizedText.of("männlich", "male"), null, false),
                        new Member("w", LocalizedText.of("weiblich", "female"), null, false)));
    }

    /** {@code members/joined=value}; {@code #} for a region that did not exist. */
    private static Map<List<String>, ObservedValue> facts(String... lines) {
        Map<List<String>, ObservedValue> facts = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=");
            facts.put(
                    List.of(parts[0].split("/")),
                    parts[1].equals("#")
                            ? ObservedValue.missing(MissingKind.REGION_NOT_EXISTING)
                            : OfficialNotation.ENGLISH.parse(parts[1]));
        }
        return facts;
    }
}

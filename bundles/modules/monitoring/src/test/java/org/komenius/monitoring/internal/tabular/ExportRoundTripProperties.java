package org.komenius.monitoring.internal.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.export.CsvTable;
import org.komenius.monitoring.internal.export.XlsxTable;
import org.komenius.monitoring.internal.importing.FileSource;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.spi.data.ImportTarget;

/** What Komenius exports, in each form and language, comes back as the same typed facts by the assistant's first proposal. */
class ExportRoundTripProperties {

    private static Path folder;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("export-round-trip");
    }

    @AfterContainer
    static void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 120)
    void germanCsv(@ForAll("tables") DataTable table) throws IOException {
        comesBack(table, CsvTable.write(table, "de"));
    }

    @Property(tries = 120)
    void englishCsv(@ForAll("tables") DataTable table) throws IOException {
        comesBack(table, CsvTable.write(table, "en"));
    }

    @Property(tries = 80)
    void germanWorkbook(@ForAll("tables") DataTable table) throws IOException {
        comesBack(table, XlsxTable.write(table, "de", "Titel", "Amt"));
    }

    @Property(tries = 80)
    void englishWorkbook(@ForAll("tables") DataTable table) throws IOException {
        comesBack(table, XlsxTable.write(table, "en", "Title", "Office"));
    }

    private static void comesBack(DataTable table, byte[] exported) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "export", ""), exported);
        TableFile opened = TableFile.open(new FileSource("export", null, file), TableLimits.DEFAULT);
        Mapping mapping = TabularFixture.propose(opened).mapping();
        MappingCheck.check(mapping);
        Facts facts = new Facts();
        new MappedTable(mapping, TabularFixture.REGIONS, facts, problem -> {
                    throw problem.asException();
                })
                .read(opened.rows(mapping.sheet()), opened.encoding());
        assertThat(facts.facts).isEqualTo(expected(table));
        Files.delete(file);
    }

    private static Map<String, ObservedValue> expected(DataTable table) {
        Map<String, ObservedValue> expected = new TreeMap<>();
        for (DataTable.Row row : table.rows()) {
            for (int at = 0; at < row.values().size(); at++) {
                if (row.values().get(at) != null) {
                    Member measure = table.measures().get(at);
                    String where =
                            row.key().get(0).code() + "|" + row.key().get(2).code() + "|"
                                    + row.key().get(1).code() + "|" + measure.code() + "|" + measure.unit();
                    expected.put(where, row.values().get(at).value());
                }
            }
        }
        return expected;
    }

    /** Facts by region, sex, period, measure and unit. */
    private static final class Facts implements ImportTarget {

        private final Map<String, ObservedValue> facts = new TreeMap<>();
        private final List<String> periods = new ArrayList<>();
        private final List<String> measures = new ArrayList<>();
        private final List<List<String>> members = List.of(new ArrayList<>(), new ArrayList<>());

        @Override
        public void table(ImportedTable table) {
            assertThat(table.dimensions()).extracting(ImportedDimension::code).containsExactly("REGION", "GES");
        }

        @Override
        public int period(Period period, String label) {
            return index(periods, period.code());
        }

        @Override
        public int measure(String code, String label, String unit) {
            return index(measures, code + "|" + unit);
        }

        @Override
        public int member(int dimension, String code, String label, boolean isTotal) {
            return index(members.get(dimension), code);
        }

        private static int index(List<String> known, String code) {
            if (!known.contains(code)) {
                known.add(code);
            }
            return known.indexOf(code);
        }

        @Override
        public void fact(long row, int period, int measure, int[] at, ObservedValue value) {
            facts.put(
                    members.get(0).get(at[0]) + "|" + members.get(1).get(at[1]) + "|" + periods.get(period) + "|"
                            + measures.get(measure),
                    value);
        }

        @Override
        public void skipped(long row, String reason, LocalizedText explanation) {
            assertThat(reason).isEqualTo("heading");
        }

        @Override
        public void progress(long bytesRead) {
            // Nobody watches.
        }
    }

    @Provide
    Arbitrary<DataTable> tables() {
        return values().list().ofSize(24).map(ExportRoundTripProperties::table);
    }

    /** Every kind, with every set of flags; null for no fact. Numbers up to 18 digits, also beyond what spreadsheets tell apart. */
    private static Arbitrary<ObservedValue> values() {
        Arbitrary<ObservedValue> plain = Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(
                                        Arbitraries.longs()
                                                .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L),
                                        Arbitraries.integers().between(0, 6))
                                .as((digits, scale) -> ObservedValue.of(BigDecimal.valueOf(digits, scale)))),
                Tuple.of(4, Arbitraries.longs().between(0, 2_000_000).map(ObservedValue::of)),
                Tuple.of(
                        3,
                        Arbitraries.integers()
                                .between(-99_999, 99_999)
                                .map(number -> ObservedValue.of(BigDecimal.valueOf(number, 2)))),
                Tuple.of(1, Arbitraries.just(ObservedValue.roundedZero())),
                Tuple.of(4, Arbitraries.of(MissingKind.class).map(ObservedValue::missing)));
        Arbitrary<Set<QualityFlag>> flags =
                Arbitraries.of(QualityFlag.class).set().ofMaxSize(2);
        return Combinators.combine(plain, flags)
                .as((value, set) -> set.isEmpty() ? value : value.with(set.toArray(QualityFlag[]::new)))
                .injectNull(0.1);
    }

    private static DataTable table(List<ObservedValue> values) {
        List<Member> regions =
                List.of(member("07131", "Ahrweiler"), member("07336", "=Kusel; \"Land\""), member("DG", "Deutschland"));
        List<Member> times = List.of(member("2023/24", "Schuljahr 2023/24"), member("@2024-12-31", "31.12.2024"));
        List<Member> sexes = List.of(member("GESM", "männlich"), member("INSGESAMT", "Insgesamt"));
        List<Member> measures = List.of(
                new Member("BEV1", LocalizedText.of("Anteil", "Share"), "%", false),
                new Member("E-PLAETZE", LocalizedText.of("Plätze (in Kitas)", "Places"), null, false));
        List<DataTable.Row> rows = new ArrayList<>();
        int at = 0;
        for (Member region : regions) {
            for (Member time : times) {
                for (Member sex : sexes) {
                    rows.add(new DataTable.Row(
                            List.of(region, time, sex), Arrays.asList(cell(values.get(at++)), cell(values.get(at++)))));
                }
            }
        }
        return new DataTable(
                List.of(
                        new Dimension("REGION", Kind.REGION, LocalizedText.of("Region", "Region"), regions),
                        new Dimension("TIME", Kind.TIME, LocalizedText.of("Zeit", "Time"), times),
                        new Dimension("GES", Kind.CATEGORY, LocalizedText.of("Geschlecht", "Sex"), sexes)),
                measures,
                List.of(),
                rows);
    }

    private static DataTable.Cell cell(ObservedValue value) {
        return value == null ? null : new DataTable.Cell(value, false);
    }

    private static Member member(String code, String label) {
        return new Member(code, LocalizedText.of(label, label), null, false);
    }
}

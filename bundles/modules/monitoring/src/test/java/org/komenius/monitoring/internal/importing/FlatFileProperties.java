package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.importing.ImportFixture.Imported;
import org.komenius.spi.cube.CubeQuery;

/** Whatever a file holds comes back from the cube as it was, and whatever is broken ends in a problem, never in a fault. */
class FlatFileProperties {

    private static Path folder;
    private static ImportFixture fixture;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("flat-file-properties");
        fixture = new ImportFixture(folder);
    }

    @AfterContainer
    static void close() throws Exception {
        fixture.engine().close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 60)
    void everyValueComesBackAsItWas(@ForAll("tables") Map<String, ObservedValue> table) throws IOException {
        StringBuilder text = new StringBuilder(ImportFixture.HEADER);
        table.forEach((member, value) -> text.append(ImportFixture.row(
                "07131", member, OfficialNotation.GERMAN.print(value).value())));

        Imported imported =
                fixture.file("t.csv", Files.writeString(Files.createTempFile(folder, "table", ".csv"), text), "de");
        Map<String, ObservedValue> back = new TreeMap<>();
        imported.ask(CubeQuery.groupedBy("GES"))
                .forEach(cell -> back.put(cell.members().get(0), cell.value()));
        assertThat(back).isEqualTo(table);
    }

    @Property(tries = 300)
    void aDamagedFileIsReadOrRefusedButNeverAFault(
            @ForAll("tables") Map<String, ObservedValue> table,
            @ForAll("places") double place,
            @ForAll("damage") String damage)
            throws IOException {
        StringBuilder text = new StringBuilder(ImportFixture.HEADER);
        table.forEach((member, value) -> text.append(ImportFixture.row(
                "07131", member, OfficialNotation.GERMAN.print(value).value())));
        text.insert((int) (place * text.length()), damage);
        try {
            fixture.text(text.toString());
        } catch (ProblemException e) {
            assertThat(e.problem().code().value()).startsWith("import.");
            assertThat(e.problem().message().german()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Map<String, ObservedValue>> tables() {
        Arbitrary<ObservedValue> values = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        5,
                        Arbitraries.bigDecimals()
                                .ofScale(2)
                                .between(new java.math.BigDecimal("-99999"), new java.math.BigDecimal("99999"))
                                .map(ObservedValue::of)),
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.longs().between(0, 99_999_999).map(ObservedValue::of)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(ObservedValue.roundedZero())),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(MissingKind.class).map(ObservedValue::missing)));
        Arbitrary<String> members =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(4);
        return Combinators.combine(
                        members.list().uniqueElements().ofMinSize(1).ofMaxSize(20),
                        values.list().ofSize(20))
                .as(FlatFileProperties::table);
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.of(
                "\"", ";", "\n", "\r", "\u0000", "12411;", "-", ".", ",", "ß", "€", "\"\n\"", ";;;;", "9".repeat(30));
    }

    private static Map<String, ObservedValue> table(List<String> members, List<ObservedValue> values) {
        Map<String, ObservedValue> table = new TreeMap<>();
        for (int i = 0; i < members.size(); i++) {
            table.put(members.get(i), values.get(i));
        }
        return table;
    }
}

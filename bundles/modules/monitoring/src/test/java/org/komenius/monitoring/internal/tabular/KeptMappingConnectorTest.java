package org.komenius.monitoring.internal.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.importing.FileSource;
import org.komenius.spi.data.ImportTarget;

/** Tables that come by themselves: read by the kept mapping that fits, refused with advice otherwise. */
class KeptMappingConnectorTest {

    private static final String TABLE = "AGS;Jahr;Plätze\n07131;2023;12\n07315;2023;x\n";

    @TempDir
    Path folder;

    @Test
    void nextYearsFileIsReadThoughItsColumnsHaveMoved() throws IOException {
        List<String> facts = read("Bemerkung;Jahr;AGS;Plätze\nneu;2024;07131;14\n;2024;07315;9\n", kept(TABLE));
        assertThat(facts).containsExactly("2:4 Plätze 14", "3:4 Plätze 9");
    }

    @Test
    void aTableThatNoMappingFitsIsRefusedWithAdvice() {
        for (String other : new String[] {"AGS;Jahr;Kinder\n07131;2024;14\n", "kein Format"}) {
            assertThatThrownBy(() -> read(other, kept(TABLE))).isInstanceOfSatisfying(ProblemException.class, e -> {
                assertThat(e.problem().code().value()).isEqualTo("table.mapping.none");
                assertThat(e.problem().advice().german()).contains("behalten Sie die Zuordnung");
            });
        }
    }

    private List<KeptMapping> kept(String table) throws IOException {
        Mapping mapping = TabularFixture.propose(new TabularFixture(folder).text(table))
                .mapping()
                .named("Kita-Plätze", "E-KITA");
        Instant then = Instant.EPOCH;
        return List.of(new KeptMapping("1", "Kita", HeaderMatch.fingerprint(mapping), mapping, then, then, "Anna", 1));
    }

    /** Row, column, heading and number of each fact. */
    private List<String> read(String table, List<KeptMapping> kept) throws IOException {
        Path file = Files.writeString(folder.resolve("neu.csv"), table);
        List<String> facts = new ArrayList<>();
        new KeptMappingConnector(() -> kept, TabularFixture.REGIONS, TableLimits.DEFAULT)
                .read(new FileSource("neu.csv", null, file), new Recorder(facts));
        return facts;
    }

    private static final class Recorder implements ImportTarget {

        private final List<String> facts;
        private String where = "";

        Recorder(List<String> facts) {
            this.facts = facts;
        }

        @Override
        public void table(ImportedTable table) {
            assertThat(table.dimensions()).hasSize(1);
        }

        @Override
        public int period(Period period, String label) {
            return 0;
        }

        @Override
        public int measure(String code, String label, String unit) {
            return 0;
        }

        @Override
        public int member(int dimension, String code, String label, boolean isTotal) {
            return 0;
        }

        @Override
        public void column(int number, String name) {
            where = number + " " + name;
        }

        @Override
        public void fact(long row, int period, int measure, int[] members, ObservedValue value) {
            facts.add(row + ":" + where + " " + value.number().orElseThrow().toPlainString());
        }

        @Override
        public void skipped(long row, String reason, LocalizedText explanation) {
            // The tables of this test have a heading only.
        }

        @Override
        public void progress(long bytesRead) {
            // Nobody waits.
        }
    }
}

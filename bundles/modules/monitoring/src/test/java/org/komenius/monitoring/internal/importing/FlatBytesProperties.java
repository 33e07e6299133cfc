package org.komenius.monitoring.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.data.ImportSource;
import org.komenius.spi.data.ImportTarget;

/** Whatever stands in a flat file, its bytes and its texts say the same: the same facts, or the same refusal at the same place. */
class FlatBytesProperties {

    private final FfcsvConnector connector = new FfcsvConnector();

    @Property(tries = 1000)
    void aFileReadByItsBytesSaysWhatItsTextsSay(@ForAll("files") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> texts = read(bytes, (file, reading) -> file.readTexts(reading, 0, 0));
        assertThat(read(bytes, FlatFile::read)).isEqualTo(texts);
        assertThat(read(bytes, (file, reading) -> file.withWindow(400).read(reading)))
                .isEqualTo(texts);
    }

    @Property(tries = 300)
    void brokenCharactersAreFoundWhereTheyStand(@ForAll("files") String text, @ForAll int place, @ForAll byte broken) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int header = header(false).length();
        if (bytes.length > header + 1) {
            bytes[header + Math.floorMod(place, bytes.length - header)] = (byte) (broken | 0x80);
        }
        List<String> byBytes = read(bytes, FlatFile::read);
        List<String> byTexts = read(bytes, (file, reading) -> file.readTexts(reading, 0, 0));
        // The reader of texts is ahead of what it shows, so of two faults it may name the later one first.
        boolean encoding = !byTexts.isEmpty() && byTexts.get(byTexts.size() - 1).contains("encoding");
        if (encoding && !byBytes.equals(byTexts)) {
            assertThat(byBytes.get(byBytes.size() - 1)).startsWith("refused");
        } else {
            assertThat(byBytes).isEqualTo(byTexts);
        }
    }

    /** What the connector tells its target, and the refusal if there is one. */
    private List<String> read(byte[] bytes, FfcsvConnector.Way way) {
        Recorder told = new Recorder();
        try {
            connector.read(new Bytes(bytes), told, way);
        } catch (ProblemException e) {
            told.lines.add("refused " + e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told.lines;
    }

    private record Bytes(byte[] bytes) implements ImportSource {
        @Override
        public String fileName() {
            return "table.csv";
        }

        @Override
        public String language() {
            return "de";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static final class Recorder implements ImportTarget {
        private final List<String> lines = new ArrayList<>();
        private final Map<String, Integer> indexes = new TreeMap<>();

        private int index(String what) {
            Integer known = indexes.get(what);
            if (known == null) {
                known = indexes.size();
                indexes.put(what, known);
            }
            return known;
        }

        @Override
        public void table(ImportedTable table) {
            lines.add(table.toString());
        }

        @Override
        public int period(Period period, String label) {
            return index("period " + period);
        }

        @Override
        public int measure(String code, String label, String unit) {
            return index("measure " + code + " " + unit);
        }

        @Override
        public int member(int dimension, String code, String label, boolean isTotal) {
            return index("member " + dimension + " " + code + " " + isTotal);
        }

        @Override
        public void fact(long row, int period, int measure, int[] members, ObservedValue value) {
            lines.add(row + ": " + period + " " + measure + " " + List.of(members[0], members[1]) + " " + value);
        }

        @Override
        public void skipped(long row, String reason, LocalizedText explanation) {
            lines.add(row + " skipped " + reason);
        }

        @Override
        public void progress(long bytesRead) {}
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(true, false)
                .flatMap(quality ->
                        lines(quality).list().ofMaxSize(40).map(lines -> header(quality) + String.join("", lines)));
    }

    private static String header(boolean quality) {
        return ImportFixture.HEADER.strip() + (quality ? ";value_q" : "") + "\n";
    }

    private static Arbitrary<String> lines(boolean quality) {
        Arbitrary<String> usual = Combinators.combine(
                        Arbitraries.of("2023", "2024", "\"2024\""),
                        Arbitraries.of(
                                "KREISE;Kreise;07131;Ahrweiler",
                                "KREISE;Kreise;07132;Altenkirchen",
                                "GEMEIN;Gemeinden;07132001;Ä\u2028ö",
                                "KREISE;Kreise;;Insgesamt",
                                "\"KREISE\";Kreise;07131;\"A;\"\"B\"\"\""),
                        Arbitraries.of(
                                "GES;Geschlecht;GESM;männlich", "GES;Geschlecht;GESW;weiblich", "GES;Geschlecht;;"),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(
                                        10,
                                        Arbitraries.integers().between(-5, 3000).map(String::valueOf)),
                                net.jqwik.api.Tuple.of(
                                        5,
                                        Arbitraries.of(
                                                "-", ".", "...", "/", "x", "12,5", "-0,50", "\"7\"", "(8)", "0~",
                                                " 9"))),
                        Arbitraries.of(
                                "Anzahl;BEV;Bevölkerung", "Prozent;BEV;Bevölkerung", "Anzahl;\"ERW\";Erwerbstätige"),
                        Arbitraries.of("", "", "", "r", "p", "e"),
                        Arbitraries.of("\n", "\n", "\n", "\r\n", "\r"))
                .as((time, region, sex, value, measure, remark, end) -> "12411;Stand;JAHR;Jahr;" + time + ";" + region
                        + ";" + sex + ";" + value + ";" + measure + (quality ? ";" + remark : "") + end);
        Arbitrary<String> odd = Combinators.combine(
                        usual,
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of("\"", ";", "\n", "\r", "x", "", "\u0007", "\"\"", "a\"b", "1.5", "GES"))
                .as((line, at, piece) -> {
                    int place = Math.min(at, line.length());
                    return line.substring(0, place) + piece + line.substring(place);
                });
        Arbitrary<String> noise =
                Arbitraries.of("\n", "__________\n", "Abfrage beendet;\n", "\"\"\n", "\r\n", " \n", "1\n");
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(60, usual), net.jqwik.api.Tuple.of(1, odd), net.jqwik.api.Tuple.of(2, noise));
    }
}

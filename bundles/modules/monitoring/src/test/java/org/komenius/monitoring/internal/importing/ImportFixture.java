package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.komenius.engine.duckdb.internal.DuckDbCubeEngine;
import org.komenius.monitoring.internal.importing.RegionLookup.Existence;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.cube.CubeCell;
import org.komenius.spi.cube.CubeQuery;
import org.komenius.spi.data.ImportConnector;

/** Imports texts and files with every connector into a real engine. */
public final class ImportFixture {

    public static final List<ImportConnector> CONNECTORS =
            List.of(new FfcsvConnector(), new OldFfcsvConnector(), new DatencsvConnector(), new SdmxCsvConnector());

    public static final String HEADER = "statistics_code;statistics_label;time_code;time_label;time;"
            + "1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;"
            + "2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;"
            + "value;value_unit;value_variable_code;value_variable_label\n";

    private final Path folder;
    private final DuckDbCubeEngine engine;
    private RegionLookup regions = (key, on) -> Existence.VALID;
    private ImportLimits limits = ImportLimits.DEFAULT;

    public ImportFixture(Path folder) throws IOException {
        this.folder = folder;
        this.engine = new DuckDbCubeEngine(folder.resolve("store"), 2, 10_000, 256);
    }

    public ImportFixture with(RegionLookup lookup) {
        regions = lookup;
        return this;
    }

    public ImportFixture with(ImportLimits bounds) {
        limits = bounds;
        return this;
    }

    public DuckDbCubeEngine engine() {
        return engine;
    }

    /** One line of the new form: region, sex, value. */
    public static String row(String region, String sex, String value) {
        return row("2024-12-31", region, sex, value);
    }

    public static String row(String time, String region, String sex, String value) {
        return "12411;Fortschreibung;STAG;Stichtag;" + time + ";KREISE;Kreise;" + region + ";Kreis " + region
                + ";GES;Geschlecht;" + sex + ";" + (sex.isEmpty() ? "Insgesamt" : sex) + ";" + value
                + ";Anzahl;BEVSTD;Bevölkerungsstand\n";
    }

    public Imported text(String text) throws IOException {
        return bytes("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    public Imported text(String text, Charset charset) throws IOException {
        return bytes("table.csv", text.getBytes(charset));
    }

    public Imported bytes(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".upload"), content);
        return file(name, file);
    }

    public Imported file(String name, Path file) throws IOException {
        return file(name, file, null);
    }

    public Imported file(String name, Path file, String language) throws IOException {
        Path work = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
        Path parquet = work.resolve("cube.parquet");
        CubeDraft draft = new FileImporter(engine, regions, limits)
                .read(new FileSource(name, language, file), CONNECTORS, work, parquet, bytes -> {});
        String id = UUID.randomUUID().toString().replace("-", "");
        return new Imported(draft, parquet, engine.open(id, parquet));
    }

    /** What came of an import. */
    public record Imported(CubeDraft draft, Path parquet, Cube cube) {

        public ImportReport report() {
            return draft.report();
        }

        public List<CubeCell> ask(CubeQuery query) {
            return cube.query(query, new CubeCancellation());
        }
    }
}

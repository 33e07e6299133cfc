package org.komenius.monitoring.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.monitoring.internal.importing.ImportFixture;
import org.komenius.monitoring.internal.importing.ImportReport;
import org.komenius.monitoring.internal.importing.RegionLookup.Existence;

class DemoFiguresTest {

    private static final List<DemoRegion> REGIONS = List.of(
            new DemoRegion("07399001", "Großdorf", "GEMEIN", 90, 0.7, DemoFigures.years(), List.of()),
            new DemoRegion("07399002", "Kleindorf", "GEMEIN", 3, 0.2, DemoFigures.years(), List.of()),
            new DemoRegion("07399003", "Altdorf", "GEMEIN", 20, 0.4, List.of(2015, 2016), List.of()),
            new DemoRegion(
                    "07399",
                    "Landkreis",
                    "KREISE",
                    114,
                    0.5,
                    DemoFigures.years(),
                    List.of("07399001", "07399002", "07399003")));

    @TempDir
    Path folder;

    @Test
    void everyFileCanBeImportedAndHasManyKindsOfMissing() throws IOException {
        ImportFixture fixture = new ImportFixture(folder)
                .with((key, on) ->
                        key.equals("07399003") && on.getYear() > 2017 ? Existence.NOT_VALID : Existence.VALID);
        DemoFigures figures = new DemoFigures(1, REGIONS);

        for (byte[] file : List.of(figures.dayCare(), figures.pupils(), figures.leavers(), figures.examinations())) {
            ImportReport report = fixture.bytes("demo.csv", file).report();
            assertThat(report.periods()).isEqualTo(10);
            assertThat(report.skipped()).isEmpty();
            assertThat(report.missing())
                    .extracting(ImportReport.KindCount::kind)
                    .contains("UNKNOWN_OR_SECRET", "REGION_NOT_EXISTING");
        }
        assertThat(fixture.bytes("seu.csv", figures.examinations()).report().missing())
                .extracting(ImportReport.KindCount::kind)
                .contains("NOT_COLLECTED", "UNRELIABLE");
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(new DemoFigures(7, REGIONS).pupils()).isEqualTo(new DemoFigures(7, REGIONS).pupils());
        assertThat(new DemoFigures(7, REGIONS).pupils()).isNotEqualTo(new DemoFigures(8, REGIONS).pupils());
    }

    @Test
    void noCountOfOneOrTwoIsPublished() {
        String text = new String(new DemoFigures(3, REGIONS).leavers(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContainPattern(";[12];Anzahl;");
    }
}

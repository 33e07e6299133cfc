package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An analyst reads an official file in and finds its figures again: in the table, in the chart, in the files. */
@ExtendWith(OneSite.class)
class OfficialFigureTest {

    private static final String FILE = "genesis-ffcsv/12411-01-01-4_de_flat.csv";

    @Test
    void mannheimsWomenAreAllThereAndADissolvedKreisIsNotZero(Site site) {
        Path file = sharedFile();
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            Page page = visitor.page();
            visitor.open("/de/intern/monitoring/einlesen");
            page.setInputFiles("main kom-upload input[type=file]", file);
            page.waitForURL("**/monitoring/einlesen/*");
            page.waitForSelector("main a[href*='/monitoring/datensatz/']");
            visitor.screenshot("import-report");
            assertThat(visitor.violations()).isEmpty();

            String dataset = page.locator("main a[href*='/monitoring/datensatz/']")
                    .first()
                    .getAttribute("href")
                    .split("\\?")[0];
            visitor.open(dataset + "?ansicht=tabelle&d_GES=GESW");
            String mannheim = search(page, "Mannheim");
            assertThat(mannheim).contains("08222", "158.789");
            assertThat(page.locator("main").innerText()).contains("Quelle:", "12411-01-01-4");
            visitor.screenshot("mannheim");

            String dissolved = search(page, "Anhalt-Zerbst");
            assertThat(dissolved).contains("15151", "Gebiet bestand zu diesem Zeitpunkt nicht");
            assertThat(page.locator("main kom-table tbody td").last().innerText())
                    .startsWith("#")
                    .doesNotContain("0");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aChartStandsBesideItsTableAndGivesFiles(Site site) throws IOException {
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("analyse")) {
            Page page = visitor.page();
            visitor.open("/de/intern/monitoring/datensaetze");
            Locator demo = page.locator("main table a");
            Assumptions.assumeTrue(demo.count() > 0, "needs the demo's data sets");
            visitor.open(demo.last().getAttribute("href") + "?ansicht=diagramm");
            page.waitForSelector(".kom-chart__stage svg text");
            assertThat(page.locator(".kom-chart__stage").getAttribute("aria-label"))
                    .contains("Alle Werte stehen in der Tabelle darunter");
            page.locator(".kom-chart__data summary").click();
            assertThat(page.locator(".kom-chart__data tbody tr").count()).isPositive();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("chart-with-table");

            assertThat(bytes(page, "PNG")).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
            assertThat(bytes(page, "XLSX")).startsWith('P', 'K');
            assertThat(new String(bytes(page, "CSV"), StandardCharsets.UTF_8)).contains(";");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static byte[] bytes(Page page, String format) throws IOException {
        Download download = page.waitForDownload(() -> page.locator(".kom-chart > .kom-row")
                .getByText(format, new Locator.GetByTextOptions().setExact(true))
                .click());
        return Files.readAllBytes(download.path());
    }

    /** The text of the rows that a search leaves, what only screen readers hear included. */
    private static String search(Page page, String text) {
        page.fill("main kom-table input[type=search]", text);
        page.waitForFunction(
                "text => { const rows = [...document.querySelectorAll('main kom-table tbody tr')];"
                        + " return rows.length > 0 && rows.every((row) => row.textContent.includes(text)); }",
                text);
        return page.locator("main kom-table tbody").textContent();
    }

    /** The official file among the shared data beside the repository, or the place that {@code komenius.shared.data} names. */
    private static Path sharedFile() {
        String named = System.getProperty("komenius.shared.data");
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolveSibling("shared/data"));
        Path file = places.map(place -> place.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(file != null, "needs the official file " + FILE + " in the shared data");
        return file;
    }
}

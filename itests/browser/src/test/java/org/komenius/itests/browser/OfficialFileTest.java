package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.testkit.SharedData;

/** An analyst's way from a real official file to figures, in the browser; golden values from the file as published. */
@ExtendWith(OneSite.class)
class OfficialFileTest {

    private static final String POPULATION = "genesis-ffcsv/12411-01-01-4_de_flat.csv";
    private static final String BOUNDARIES = "boundaries/vg250_kreise.geojson";

    @Test
    void theFileBecomesFiguresAndMissingOnesStayMissing(Site site) {
        Path file = SharedData.require(POPULATION);
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            String dataset = importFile(visitor, file);
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("monitoring-import-report");

            visitor.open(dataset + "&d_REGION=08222&d_GES=GESW");
            Page page = visitor.page();
            page.waitForSelector("kom-table tbody tr");
            assertThat(page.locator("kom-table tbody").innerText()).startsWith("158.789");
            assertThat(page.locator("main").innerText()).contains("Mannheim, Stadtkreis", "weiblich");
            assertThat(page.locator(".kom-source").innerText())
                    .contains("Statistische Ämter des Bundes und der Länder")
                    .contains("12411-01-01-4");
            visitor.screenshot("monitoring-mannheim");

            // Görlitz lost its own Kreis in 2008; the file says "-", which is no zero for a region that is gone.
            visitor.open(dataset + "&d_REGION=14263&d_GES=GESW&ebene=-");
            page.waitForSelector("kom-table tbody tr");
            assertThat(page.locator("kom-table tbody").innerText()).doesNotContainPattern("\\d");
            assertThat(page.locator("kom-missing-legend").innerText()).isNotBlank();
            visitor.screenshot("monitoring-goerlitz");
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void chartAndMapShowTheSameFigures(Site site) {
        Path file = SharedData.require(POPULATION);
        Path boundaries = SharedData.require(BOUNDARIES);
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            importBoundaries(visitor, boundaries);
            String dataset = importFile(visitor, file);
            Page page = visitor.page();
            visitor.open(dataset + "&ansicht=karte&d_GES=GESW");
            page.waitForSelector("kom-map svg path");
            assertThat(page.locator("kom-map svg path").count()).isGreaterThan(390);
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("monitoring-map");

            visitor.open(dataset + "&ansicht=diagramm&d_REGION=08222&d_GES=*");
            page.waitForSelector("kom-chart svg");
            assertThat(page.locator("kom-chart table").textContent()).contains("158.789");
            visitor.screenshot("monitoring-chart");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aBrokenFileIsRefusedWithItsPlaceAndNothingIsStored(Site site, @TempDir Path folder) throws Exception {
        Path broken = folder.resolve("kaputt.csv");
        Files.writeString(broken, BROKEN);
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("analyse")) {
            Page page = visitor.page();
            upload(visitor, broken);
            page.waitForSelector("main kom-alert:has-text('Zeile 3')");
            assertThat(page.locator("main").innerText()).contains("Zeile 3").contains("nichts");
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("monitoring-refused");
        }
    }

    private static final String BROKEN =
            """
            statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label
            12411;Bevölkerung;STAG;Stichtag;2024-12-31;KREISE;Kreise;08222;Mannheim;158789;Anzahl;BEVSTD;Bevölkerungsstand
            12411;Bevölkerung;STAG;Stichtag;2024-12-31;KREISE;Kreise;08236
            """;

    /** Uploads and waits for the end; returns the data set's address with its version, to which choices can be added. */
    private static String importFile(Visitor visitor, Path file) {
        upload(visitor, file);
        Locator show = visitor.page().locator("main a.kern-btn--primary[href*='/intern/monitoring/datensatz/']");
        show.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        visitor.settle();
        return show.getAttribute("href");
    }

    static void importBoundaries(Visitor visitor, Path file) {
        visitor.open("/de/intern/registry/einlesen");
        Page page = visitor.page();
        page.setInputFiles("kom-upload input[type=file]", file);
        page.locator(
                        "kom-table",
                        new Page.LocatorOptions().setHasText(file.getFileName().toString()))
                .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    private static void upload(Visitor visitor, Path file) {
        visitor.open("/de/intern/monitoring/einlesen");
        Page page = visitor.page();
        page.getByText("Veröffentlichte amtliche Tabelle").click();
        page.getByLabel("Begründung").fill("Tabelle der Regionaldatenbank");
        page.setInputFiles("kom-upload input[type=file]", file);
        page.waitForURL("**/intern/monitoring/einlesen/*");
    }
}

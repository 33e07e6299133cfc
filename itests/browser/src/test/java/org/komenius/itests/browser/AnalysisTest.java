package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.testkit.SharedData;

/** An analyst answers a council member's question from official tables, with the mouse only; golden values as published. */
@ExtendWith(OneSite.class)
class AnalysisTest {

    private static final String TABLES = "regionalstatistik-datencsv/";

    /** 47,435 of 846,423 leavers of 2015 in Germany had no Hauptschulabschluss: 5.6 % (table 21111-02-06-4). */
    @Test
    void theShareOfLeaversWithoutACertificateForAllKreise(Site site) {
        Path leavers = SharedData.require(TABLES + "21111-02-06-4_00.csv");
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            importFile(visitor, leavers);
            visitor.open("/de/intern/monitoring/auswertung");
            addFigure(visitor, "21111-02-06-4", "Schulabschluss", "ohne Hauptschulabschluss");
            addFigure(visitor, "21111-02-06-4", null, null);
            calculate(visitor, "Anteil ohne Abschluss");
            visitor.page().getByLabel("mit Deutschland vergleichen").check();
            waitForRow(visitor, "Deutschland", "5,6");
            visitor.screenshot("monitoring-analysis-leavers");
            // About 400 Kreise of that time with the city states, without those that were gone by then, and
            // Germany.
            assertThat(visitor.page().locator("kom-table").innerText()).containsPattern("von (39\\d|40\\d|41\\d)");
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** 32.7 % of the children under 3 were in care on 1 March 2016, of the population of 31 December 2015. */
    @Test
    void theCareRateLinksTwoDataSetsAndIsKept(Site site) throws IOException {
        Path care = SharedData.require(TABLES + "22543-01-02-4_00.csv");
        Path population = SharedData.require(TABLES + "12411-02-03-4_00.csv");
        Path boundaries = SharedData.require("boundaries/vg250_kreise.geojson");
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            OfficialFileTest.importBoundaries(visitor, boundaries);
            importFile(visitor, care);
            importFile(visitor, population);
            visitor.open("/de/intern/monitoring/auswertung");
            addFigure(visitor, "22543-01-02-4", "Wert", "Betreute Kinder: Altersgruppe: unter 3 Jahre");
            addFigure(visitor, "12411-02-03-4", "Altersgruppe", "unter 3 Jahre");
            Page page = visitor.page();
            page.locator(".monitoring-chip").nth(1).waitFor();
            tab(page, "Diagramm");
            page.getByLabel("Diagrammart").selectOption("scatter");
            page.locator(".kom-chart__stage svg text", new Page.LocatorOptions().setHasText("Bevölkerungsstand"))
                    .waitFor();
            visitor.screenshot("analysis-scatter");
            assertThat(visitor.violations()).isEmpty();
            assertThat(png(page, "kom-chart")).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(30_000);
            tab(page, "Tabelle");
            calculate(visitor, "Betreuungsquote unter 3");
            page.getByLabel("mit Deutschland vergleichen").check();
            waitForRow(visitor, "Deutschland", "32,7");
            assertThat(page.locator("main").innerText()).contains("steht für 2016-03-01 mit dem Stand 2015-12-31");
            visitor.screenshot("monitoring-analysis-care-rate");

            tab(page, "Karte");
            page.locator("main kom-map svg path").first().waitFor();
            assertThat(page.locator("main kom-map svg path").count()).isGreaterThan(390);
            assertThat(page.locator("main kom-map").innerText()).contains("Betreuungsquote unter 3", "%");
            visitor.screenshot("analysis-map");
            assertThat(png(page, "kom-map")).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(50_000);
            tab(page, "Tabelle");
            page.locator("main kom-map")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            waitForRow(visitor, "Deutschland", "32,7");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Speichern"))
                    .click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Titel").fill("Betreuungsquote");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Speichern"))
                    .click();
            visitor.awaitHeading("Betreuungsquote");
            waitForRow(visitor, "Deutschland", "32,7");

            visitor.open("/de/intern/monitoring/auswertungen");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Betreuungsquote")
                                    .setExact(true))
                    .first()
                    .waitFor();
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** @param variable label of the field to set; null leaves everything at its total */
    static void addFigure(Visitor visitor, String table, String variable, String member) {
        Page page = visitor.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wert hinzufügen"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Suchen").fill(table);
        Locator row = dialog.locator("tbody tr", new Locator.LocatorOptions().setHasText(table));
        row.first().waitFor();
        row.getByRole(AriaRole.BUTTON).first().click();
        Locator form = dialog.locator("kom-form");
        form.waitFor();
        if (variable != null) {
            form.getByLabel(variable)
                    .selectOption(new com.microsoft.playwright.options.SelectOption()
                            .setLabel(label(form, variable, member)));
        }
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Übernehmen"))
                .click();
        dialog.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        page.locator(".monitoring-chip").first().waitFor();
    }

    /** Measures show their unit behind their name. */
    private static String label(Locator form, String variable, String member) {
        return form.getByLabel(variable).locator("option").allTextContents().stream()
                .map(String::strip)
                .filter(option -> option.equals(member) || option.startsWith(member + " ("))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + member));
    }

    private static void calculate(Visitor visitor, String name) {
        Page page = visitor.page();
        page.locator(".monitoring-chip").nth(1).waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Berechnung hinzufügen"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Bezeichnung").fill(name);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Übernehmen"))
                .click();
        page.locator("kom-table thead", new Page.LocatorOptions().setHasText(name))
                .waitFor();
    }

    static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** The picture that a chart or map gives, also kept beside the screenshots. */
    static byte[] png(Page page, String element) throws IOException {
        Download download = page.waitForDownload(() -> page.locator("main " + element)
                .getByText("PNG", new Locator.GetByTextOptions().setExact(true))
                .click());
        Path kept = Path.of(System.getProperty("komenius.screenshots", "target/screenshots"))
                .resolve("export-" + element + ".png");
        Files.createDirectories(kept.getParent());
        download.saveAs(kept);
        return Files.readAllBytes(kept);
    }

    /** The comparison stands last; the table's search finds it on the first page. */
    private static void waitForRow(Visitor visitor, String region, String value) {
        Locator search = visitor.page().locator("main kom-table").getByLabel("Suchen");
        search.fill(region);
        visitor.page()
                .locator("main kom-table tbody tr", new Page.LocatorOptions().setHasText(value))
                .first()
                .waitFor();
        assertThat(visitor.page().locator("main kom-table tbody").innerText()).contains(region, value);
        search.fill("");
    }

    static void importFile(Visitor visitor, Path file) {
        visitor.open("/de/intern/monitoring/einlesen");
        Page page = visitor.page();
        page.getByText("Veröffentlichte amtliche Tabelle").click();
        page.getByLabel("Begründung").fill("Tabelle der Regionaldatenbank");
        page.setInputFiles("kom-upload input[type=file]", file);
        page.waitForURL("**/intern/monitoring/einlesen/*");
        page.locator("main a.kern-btn--primary[href*='/intern/monitoring/datensatz/']")
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        visitor.settle();
    }
}

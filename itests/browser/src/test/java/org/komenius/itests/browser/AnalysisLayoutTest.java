package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.testkit.SharedData;

/** An analyst lays an answer out with the keyboard, sees it as pyramid and small charts, and takes it to today's regions. */
@ExtendWith(OneSite.class)
class AnalysisLayoutTest {

    private static final String TABLES = "regionalstatistik-datencsv/";

    @Test
    void pivotByKeyboardPyramidAndSmallCharts(Site site) {
        Path ages = SharedData.require(TABLES + "12411-02-03-4_00.csv");
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            AnalysisTest.importFile(visitor, ages);
            visitor.open("/de/intern/monitoring/auswertung");
            AnalysisTest.addFigure(visitor, "12411-02-03-4", null, null);
            Page page = visitor.page();
            page.getByLabel("In", exactly()).selectOption("10");
            page.locator("main tbody tr", new Page.LocatorOptions().setHasText("Saarlouis"))
                    .waitFor();
            page.getByText("Aufbau: Zeilen, Spalten").click();
            split(page, "Altersgruppe");
            split(page, "Geschlecht");

            // Up goes to the rows; the focus stays with what was moved.
            Locator sex = axis(page, "Geschlecht");
            sex.focus();
            page.keyboard().press("ArrowUp");
            page.locator("[data-zone=rows] .monitoring-axis__name", new Page.LocatorOptions().setHasText("Geschlecht"))
                    .waitFor();
            page.waitForFunction("document.activeElement?.textContent.includes('Geschlecht')");
            assertThat(page.locator("main kom-table thead").innerText()).contains("unter 3 Jahre");

            // The same by mouse: into another zone and back, and onto the place of another in the same one.
            drag(page, "Altersgruppe", "[data-zone=panels]", "[data-zone=panels] [data-axis]");
            drag(page, "Altersgruppe", "[data-zone=columns]", "[data-zone=columns] [data-axis]");
            drag(page, "Geschlecht", "[data-zone=rows] [data-axis=REGION]", "[data-zone=rows] [data-axis]:first-child");
            drag(
                    page,
                    "Region",
                    "[data-zone=rows] [data-axis]:first-child",
                    "[data-zone=rows] [data-axis]:first-child");
            page.locator("main kom-table thead", new Page.LocatorOptions().setHasText("unter 3 Jahre"))
                    .waitFor();

            page.getByLabel("Menü zu Region").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Summe zeigen"))
                    .click();
            page.locator("main tbody tr", new Page.LocatorOptions().setHasText("Summe"))
                    .first()
                    .waitFor();
            visitor.screenshot("analysis-layout");
            assertThat(visitor.violations()).isEmpty();

            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Diagramm"))
                    .click();
            page.waitForSelector(".kom-chart__stage svg text");
            assertThat(page.getByLabel("Diagrammart").inputValue()).isEqualTo("pyramid");
            visitor.screenshot("analysis-pyramid");
            page.getByLabel("Diagrammart").selectOption("multiples");
            page.locator(".kom-chart__stage svg", new Page.LocatorOptions().setHasText("Saarlouis"))
                    .waitFor();
            visitor.screenshot("analysis-multiples");
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** 255,653 and 73,885 people lived in the two Kreise on 31 December 2015 that became Göttingen (03159) in 2016. */
    @Test
    void figuresOfMergedKreiseStandOnTodaysRegions(Site site) {
        Path population = SharedData.require(TABLES + "12411-01-01-4_00.csv");
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            AnalysisTest.importFile(visitor, population);
            visitor.open("/de/intern/monitoring/auswertung");
            AnalysisTest.addFigure(visitor, "12411-01-01-4", null, null);
            Page page = visitor.page();
            page.getByLabel("In", exactly()).selectOption("03");
            page.locator("main tbody tr", new Page.LocatorOptions().setHasText("Osterode"))
                    .waitFor();
            // The whole country begins with Flensburg.
            page.locator("main tbody tr:first-child", new Page.LocatorOptions().setHasText("Braunschweig"))
                    .waitFor();
            page.getByLabel("Gebietsstand").selectOption("TODAY");
            page.locator("main tbody tr", new Page.LocatorOptions().setHasText("329.538"))
                    .waitFor();
            assertThat(page.locator("main tbody").innerText()).contains("03159").doesNotContain("Osterode");
            assertThat(page.locator("main").innerText()).contains("enthält frühere oder spätere Werte von", "Osterode");
            visitor.screenshot("analysis-territory");
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void split(Page page, String dimension) {
        page.getByLabel("Nach einem Merkmal aufteilen")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(dimension));
        axis(page, dimension).waitFor();
    }

    /** @param place where it stands then */
    private static void drag(Page page, String dimension, String onto, String place) {
        axis(page, dimension).dragTo(page.locator(onto));
        page.locator(place, new Page.LocatorOptions().setHasText(dimension)).waitFor();
    }

    private static Locator axis(Page page, String name) {
        return page.locator(".monitoring-axis__name", new Page.LocatorOptions().setHasText(name));
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.itests.support.PlantedFaults;

/** An analyst reads a faulty delivery, clears one of its defects with the office, and sees a corrected delivery close it. */
@ExtendWith(OneSite.class)
class QualityTest {

    private static final String FILE = "99967-01-01-4_de_flat.csv";

    @Test
    void fromAFaultyDeliveryToACorrectedOne(Site site, @TempDir Path folder) throws Exception {
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            Page page = visitor.page();
            Path file = folder.resolve(FILE);
            importFile(visitor, Files.writeString(file, PlantedFaults.clean(67)));
            String dataset = importFile(visitor, Files.writeString(file, PlantedFaults.faulty(67)));

            visitor.open(dataset + "&ansicht=qualitaet");
            assertThat(page.locator("main").innerText()).contains("Fehler, hält die Freigabe auf", "Jetzt prüfen");
            look(visitor, "quality-panel");
            button(page.locator("main"), "Amt festlegen").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Zuständiges Amt").selectOption("jugendamt");
            button(dialog, "Speichern").click();
            page.locator("main").getByText("Jugendamt (").waitFor();
            visitor.settle();

            page.locator("main a[href*='/regeln/']").first().click();
            visitor.awaitHeading("Regeln zur Datenqualität");
            look(visitor, "quality-rules");
            button(page.locator("main"), "Regel anlegen").click();
            assertThat(page.getByRole(AriaRole.DIALOG).innerText()).contains("Ausreißer je Bezugsgröße");
            look(visitor, "quality-rule-kinds");
            page.keyboard().press("Escape");

            visitor.open("/de/intern/monitoring/maengel?datensatz=" + dataset.replaceAll(".*/|\\?.*", ""));
            page.locator("kom-table tbody tr").first().waitFor();
            assertThat(page.locator("main").innerText())
                    .contains("Ahrweiler", "Altenkirchen", "Birkenfeld", "Cochem-Zell", "Göttingen", "Mayen-Koblenz");
            look(visitor, "quality-defects");
            page.locator("kom-table tbody tr", new Page.LocatorOptions().setHasText("-40"))
                    .locator("a")
                    .first()
                    .click();
            page.getByText("Verlauf").waitFor();
            visitor.settle();
            assertThat(page.locator("main").innerText())
                    .as("the office that the data set got after the check")
                    .contains("Jugendamt");
            button(page.locator("main"), "Zuweisen").click();
            page.getByRole(AriaRole.DIALOG).getByLabel("Frist").fill("2031-03-01");
            button(page.getByRole(AriaRole.DIALOG), "Speichern").click();
            page.locator("main").getByText("01.03.2031").waitFor();
            page.locator("main textarea").fill("Am Telefon nachgefragt: Das Jugendamt schickt eine korrigierte Datei.");
            button(page.locator("main"), "Kommentar senden").click();
            page.locator(".monitoring-thread")
                    .getByText("Am Telefon nachgefragt")
                    .waitFor();
            button(page.locator("main"), "In Arbeit nehmen").click();
            page.locator("main kom-badge").getByText("in Arbeit").waitFor();
            String defect = page.url().replaceFirst("^https?://[^/]+", "");
            look(visitor, "quality-defect");

            importFile(visitor, Files.writeString(file, PlantedFaults.clean(68)));
            visitor.open(defect);
            assertThat(page.locator("main").innerText()).contains("Behoben mit Version ", "geschlossen");
            look(visitor, "quality-defect-closed");
            assertThat(visitor.troubles()).isEmpty();
            onAPhone(site, dataset, defect);
        }
    }

    private static void onAPhone(Site site, String dataset, String defect) {
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("analyse")) {
            String id = dataset.replaceAll(".*/|\\?.*", "");
            for (String path : new String[] {
                dataset + "&ansicht=qualitaet",
                "/de/intern/monitoring/regeln/" + id,
                "/de/intern/monitoring/maengel?stand=alle&datensatz=" + id,
                defect
            }) {
                visitor.open(path);
                assertThat(visitor.overflow()).as(path).isLessThanOrEqualTo(0);
                look(visitor, "quality-" + path.replaceAll("\\?.*&|.*monitoring/|[0-9a-f]{8}-[-0-9a-f]+", ""));
            }
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static void look(Visitor visitor, String name) {
        visitor.settle();
        assertThat(visitor.violations()).as(name).isEmpty();
        visitor.screenshot(name);
    }

    /** Address of the version that the file became. */
    private static String importFile(Visitor visitor, Path file) {
        visitor.open("/de/intern/monitoring/einlesen");
        Page page = visitor.page();
        page.getByLabel("veröffentlichte amtliche Tabelle").check();
        page.locator("kom-field[name=openReason] input").fill("Vom statistischen Amt veröffentlicht");
        page.setInputFiles("kom-upload input[type=file]", file);
        page.waitForURL("**/intern/monitoring/einlesen/*");
        Locator show = page.locator("main a.kern-btn--primary[href*='/intern/monitoring/datensatz/']");
        show.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        visitor.settle();
        return show.getAttribute("href");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.testkit.SharedData;

/** An analyst enters a source, reads its file, sees the delivery ticked off, and asks where one figure comes from. */
@ExtendWith(OneSite.class)
class LineageTest {

    private static final String POPULATION = "genesis-ffcsv/12411-01-01-4_de_flat.csv";

    @Test
    void fromTheSourceToTheLineOfTheFile(Site site) {
        Path file = SharedData.require(POPULATION);
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            Page page = visitor.page();
            String title = "Statistische Ämter " + System.nanoTime() % 1_000_000;
            createSource(visitor, title);

            String dataset = importFile(visitor, file, title);
            visitor.open(dataset + "&d_REGION=08222&d_GES=GESW");
            page.waitForSelector("kom-table tbody tr");
            button(page.locator("main"), "Woher kommt diese Zahl?").first().click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.locator(".monitoring-lineage__lines").waitFor();
            assertThat(dialog.innerText())
                    .contains(title, "12411-01-01-4_de_flat.csv", "Zeile 2, Spalte 14", "158.789")
                    .contains("08222;Mannheim, Stadtkreis;GES;Geschlecht;GESW;weiblich;158789");
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("monitoring-lineage");
            page.keyboard().press("Escape");

            visitor.open("/de/intern/monitoring/lieferungen?ansicht=liste");
            page.locator("tbody tr", new Page.LocatorOptions().setHasText(title))
                    .first()
                    .waitFor();
            assertThat(visitor.violations()).isEmpty();
            visitor.open("/de/intern/monitoring/lieferungen");
            page.locator(".monitoring-month, .monitoring-late").first().waitFor();
            assertThat(page.locator("main").innerText()).contains("Überfällig", title);
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("monitoring-deliveries");

            page.locator(".monitoring-deliveries a", new Page.LocatorOptions().setHasText(title))
                    .first()
                    .click();
            visitor.awaitHeading(title);
            page.locator("main tbody tr", new Page.LocatorOptions().setHasText("eingetroffen"))
                    .first()
                    .waitFor();
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("monitoring-source");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void onAPhone(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("analyse")) {
            for (String path : new String[] {"quellen", "lieferungen", "einlesen", "webdienst"}) {
                visitor.open("/de/intern/monitoring/" + path);
                assertThat(visitor.overflow()).as(path).isLessThanOrEqualTo(0);
                assertThat(visitor.violations()).as(path).isEmpty();
                visitor.screenshot("monitoring-phone-" + path);
            }
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static void createSource(Visitor visitor, String title) {
        visitor.open("/de/intern/monitoring/quellen");
        Page page = visitor.page();
        button(page.locator("main"), "Neue Quelle").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Bezeichnung").fill(title);
        dialog.getByLabel("Kürzel").fill("amt-" + System.nanoTime());
        dialog.getByLabel("Stelle außerhalb").last().fill("Statistische Ämter des Bundes und der Länder");
        dialog.getByLabel("Rhythmus").selectOption(new SelectOption().setLabel("jährlich"));
        dialog.getByLabel("Erwartet seit").fill("2024-01-01");
        dialog.getByLabel("Rechtsgrundlage").fill("BStatG, veröffentlichte Statistik");
        button(dialog, "Speichern").click();
        visitor.awaitHeading(title);
    }

    /** Uploads for the source; returns the data set's address with its version. */
    private static String importFile(Visitor visitor, Path file, String source) {
        visitor.open("/de/intern/monitoring/einlesen");
        Page page = visitor.page();
        page.getByLabel("veröffentlichte amtliche Tabelle").check();
        page.locator("kom-field[name=openReason] input").fill("Vom statistischen Amt veröffentlicht");
        page.getByText("Weitere Angaben").click();
        page.getByLabel("Geliefert von").selectOption(new SelectOption().setLabel(source));
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

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An analyst's way from an office's own table to figures, and next year's file by the kept mapping, in the browser. */
@ExtendWith(OneSite.class)
class OwnTableTest {

    private static final String TABLE =
            """
            Kita-Plätze des Jugendamts

            AGS;Name;Jahr;Plätze (Anzahl);Quote in %;Bemerkung
            07131;Ahrweiler;2023;1.234;45,5;
            07131;Ahrweiler;2024;1.301;k. A.;Umbau
            07132;Altenkirchen;2023;980;41,0;
            07132;Altenkirchen;2024;ungefähr 900;40,5;geschätzt
            07133;Bad Kreuznach;2023;1.100;;
            07133;Bad Kreuznach;2024;1.120;43,25;
            Quelle: Jugendamt
            """;

    @Test
    void aTableIsLedToItsImportAndNextYearsIsRecognised(Site site, @TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("kita.csv"), TABLE, Charset.forName("windows-1252"));
        Path next = Files.writeString(
                folder.resolve("kita-neu.csv"),
                TABLE.replace("ungefähr 900", "900").replace("2024", "2025"));
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            Page page = visitor.page();
            upload(visitor, table);
            assertThat(page.locator("main").innerText()).contains("1.234");
            look(visitor, "own-table-1-rows");

            next(visitor);
            assertThat(page.locator("main").innerText()).contains("Regionalschlüssel", "Vorschlag: sicher");
            look(visitor, "own-table-2-columns");

            // The page can be left: the address brings back the step, the server what has been chosen.
            visitor.open(page.url().replaceFirst("^https?://[^/]+", ""));
            next(visitor);
            assertThat(page.locator("main").innerText()).contains("ungefähr 900", "noch offen", "leere Zelle");
            look(visitor, "own-table-3-values");

            next(visitor);
            page.getByText("Noch nicht alles lässt sich lesen").waitFor();
            assertThat(page.locator("main").innerText()).contains("ungefähr 900", "Plätze");
            look(visitor, "own-table-4-problems");
            page.locator("[data-back]").click();
            page.waitForURL("**schritt=werte*");
            visitor.settle();
            page.getByLabel("„ungefähr 900“ bedeutet").selectOption("UNRELIABLE");
            next(visitor);
            page.getByText("Alles lässt sich lesen").waitFor();
            look(visitor, "own-table-5-clean");

            next(visitor);
            page.getByLabel("Herkunft").fill("Jugendamt");
            page.getByText("Veröffentlichte amtliche Tabelle").click();
            page.getByLabel("Begründung").fill("Vom Jugendamt veröffentlicht");
            look(visitor, "own-table-6-import");
            page.locator("[data-import]").click();
            page.waitForURL("**/intern/monitoring/einlesen/*");
            Locator show = page.locator("main a.kern-btn--primary[href*='/intern/monitoring/datensatz/']");
            show.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            visitor.settle();
            assertThat(page.locator("main").innerText()).contains("Eigene Tabelle");
            assertThat(visitor.violations()).isEmpty();

            upload(visitor, next);
            assertThat(page.locator("main").innerText()).contains("Erkannt: Zuordnung „Kita-Plätze des Jugendamts“");
            visitor.screenshot("own-table-recognised");
            page.locator("[data-recognised]").click();
            page.getByText("Alles lässt sich lesen").waitFor();
            visitor.open("/de/intern/monitoring/eigene-tabellen");
            assertThat(page.locator("main").innerText()).contains("kita-neu.csv", "Kita-Plätze des Jugendamts");
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("own-tables");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void thePagesFitAPhone(Site site, @TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("kita.csv"), TABLE);
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("analyse")) {
            upload(visitor, table);
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.screenshot("own-table-1-rows");
            next(visitor);
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("own-table-2-columns");
            next(visitor);
            next(visitor);
            visitor.page().locator("main kom-alert").first().waitFor();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.screenshot("own-table-4-problems");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static void look(Visitor visitor, String name) {
        visitor.settle();
        assertThat(visitor.violations()).as(name).isEmpty();
        visitor.screenshot(name);
    }

    private static void next(Visitor visitor) {
        String before = visitor.page().locator("[data-step-heading]").innerText();
        visitor.page().locator("[data-next]").click();
        visitor.page()
                .waitForFunction(
                        "before => document.querySelector('[data-step-heading]')?.innerText !== before", before);
        visitor.settle();
    }

    private static void upload(Visitor visitor, Path file) {
        visitor.open("/de/intern/monitoring/einlesen");
        visitor.page().setInputFiles("kom-upload input[type=file]", file);
        visitor.page().waitForURL("**/intern/monitoring/eigene-tabelle/*");
        visitor.page().locator("[data-step-heading]").waitFor();
        visitor.settle();
    }
}

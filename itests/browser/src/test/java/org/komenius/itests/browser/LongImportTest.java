package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.itests.support.Ffcsv;

/** An analyst sees how far a large file is, and thinks better of it: on the import's own page and in the list of those that run. */
@ExtendWith(OneSite.class)
class LongImportTest {

    private static final int MANY = 900_000;

    @Test
    void aRunningImportShowsItsProgressAndIsCancelled(Site site, @TempDir Path folder) throws Exception {
        Path file = Ffcsv.archive(folder.resolve("99982-01-01-4_de_flat.zip"), MANY);
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            Page page = visitor.page();
            upload(visitor, file);
            page.locator("main progress[max]:not(.kom-progress--open)").waitFor();
            visitor.screenshot("import-running");
            button(page.locator("main"), "Abbrechen").click();
            seeItCancelled(visitor);
            visitor.screenshot("import-cancelled");

            // Whoever is not on the import's page finds it where files are taken.
            upload(visitor, file);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Datei einlesen"))
                    .first()
                    .click();
            Locator running = page.locator(".monitoring-running li", new Page.LocatorOptions().setHasText("99982"));
            running.locator("progress").waitFor();
            visitor.screenshot("import-list-running");
            button(running, "Abbrechen").click();
            running.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            page.locator("main tbody tr", new Page.LocatorOptions().setHasText("99982"))
                    .first()
                    .locator("a")
                    .click();
            seeItCancelled(visitor);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static void upload(Visitor visitor, Path file) {
        visitor.open("/de/intern/monitoring/einlesen");
        visitor.page().setInputFiles("kom-upload input[type=file]", file);
        visitor.page().waitForURL("**/intern/monitoring/einlesen/*");
    }

    private static void seeItCancelled(Visitor visitor) {
        visitor.page()
                .locator("main kom-badge", new Page.LocatorOptions().setHasText("abgebrochen"))
                .first()
                .waitFor();
        visitor.settle();
        assertThat(visitor.page().locator("main").innerText()).contains("nichts gespeichert");
        assertThat(visitor.violations()).isEmpty();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}

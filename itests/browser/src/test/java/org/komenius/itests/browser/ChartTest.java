package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Await;

/** A chart of the demo's figures on a phone. */
@ExtendWith(OneSite.class)
class ChartTest {

    @Test
    void aChartStandsBesideItsTableAndGivesFiles(Site site) throws IOException {
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("analyse")) {
            Page page = visitor.page();
            Locator demo = page.locator("main .monitoring-hit h2 a");
            Await.until("loading the demo's data sets", Duration.ofMinutes(1), () -> {
                visitor.open("/de/intern/monitoring/datensaetze");
                return demo.count() > 0;
            });
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
}

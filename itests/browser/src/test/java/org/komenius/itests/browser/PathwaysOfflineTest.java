package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After the first visit, map and saved Fahrplan are there without a network. */
@ExtendWith(OneSite.class)
class PathwaysOfflineTest {

    private static final String CONTROLLED = "() => navigator.serviceWorker.controller !== null";

    @Test
    void mapAndSavedFahrplanWorkWithoutANetwork(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            visitor.open("/de");
            Page page = visitor.page();
            PublishedNetwork network = PublishedNetwork.of(page);
            page.waitForFunction(CONTROLLED);
            visitor.open("/de/pathways" + network.query() + "&ansicht=karte");
            visitor.open("/de/pathways/fahrplan" + network.planQuery());
            page.locator(".pathways-route__toggle").first().click();
            page.locator(".pathways-actions button[aria-pressed=false]").click();
            page.waitForSelector(".pathways-actions button[aria-pressed=true]");
            page.waitForFunction(
                    "async (id) => { const kept = (await (await caches.open('kom-data')).keys()).map((r) => new URL(r.url).pathname); return [`/api/pathways/networks/${id}`, `/api/pathways/networks/${id}/map`].every((path) => kept.includes(path)); }",
                    network.id());
            visitor.troubles();

            page.context().setOffline(true);
            visitor.open("/de/pathways" + network.query() + "&ansicht=karte");
            page.waitForSelector(".pathways-map__svg [data-stop]");
            assertThat(page.locator("[data-stop]").count())
                    .isEqualTo(network.stops().size());
            assertThat(page.locator("main kom-offline").first().innerText())
                    .containsPattern("Stand \\d\\d\\.\\d\\d\\.\\d{4}");
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("pathways-map-offline");

            visitor.open("/de/pathways/mein-fahrplan");
            page.waitForSelector(".pathways-steps");
            assertThat(page.locator(".pathways-saved h2").innerText())
                    .contains(network.title(network.from()), network.title(network.to()));
            assertThat(page.locator("main kom-offline").first().innerText()).contains("Ohne Netz");
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("pathways-saved-offline");

            visitor.open("/de/pathways/fahrplan" + network.planQuery());
            page.waitForSelector("main .kern-alert--warning a[href$='/pathways/mein-fahrplan']");
            visitor.screenshot("pathways-fahrplan-offline");
        }
    }
}

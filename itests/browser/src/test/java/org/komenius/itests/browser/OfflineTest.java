package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left of the site on a phone without a network, after one visit. */
@ExtendWith(OneSite.class)
class OfflineTest {

    /** All that the service worker keeps, as addresses without origin. */
    private static final String KEPT =
            "async () => { const all = []; for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys())"
                    + " all.push(request.url.slice(location.origin.length)); return all; }";

    @Test
    void theMapAndTheStopsStayAfterOneVisit(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            Page page = visitor.page();
            visitor.open("/de/pathways");
            awaitKept(page, "/pathways.css", "/saved.js", "/de/ohne-netz");
            awaitKept(page, "/api/pathways/networks", "/api/pathways/networks/sonnental");
            awaitKept(page, "/api/pathways/networks/sonnental/map?lang=de&format=json");
            visitor.offline(true);
            visitor.open("/de/pathways");
            assertThat(page.locator("main kom-offline").first().innerText()).contains("Ohne Netz – Stand");
            visitor.screenshot("offline-map");
            page.waitForSelector("main a[href*='halt=abi']");
            assertThat(visitor.violations()).isEmpty();
            visitor.open("/de/pathways/halt/abi");
            assertThat(visitor.heading()).isEqualTo("Abitur");
            visitor.open("/de/pathways/mein-fahrplan");
            assertThat(visitor.heading()).isEqualTo("Mein Fahrplan");
            visitor.open("/de/impressum");
            assertThat(visitor.heading()).isEqualTo("Impressum");
            visitor.offline(false);
            visitor.open("/de/pathways");
            assertThat(page.locator("main kom-alert").count()).isZero();
        }
    }

    @Test
    void aPageThatWasNeverVisitedSaysSo(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            visitor.open("/de");
            awaitKept(visitor.page(), "/pages/imprint.js", "/de/ohne-netz");
            visitor.offline(true);
            visitor.open("/de/registry/einrichtungen");
            assertThat(visitor.heading()).isEqualTo("Ohne Netz nicht da");
            visitor.screenshot("offline-unknown");
        }
    }

    @Test
    void nothingOfASignedInPersonIsKept(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("admin")) {
            Page page = visitor.page();
            visitor.open("/de/intern");
            visitor.open("/de/verwaltung/benutzer");
            visitor.open("/de/pathways");
            awaitKept(page, "/de/ohne-netz", "/api/web/pages");
            List<?> kept = (List<?>) page.evaluate(KEPT);
            assertThat(kept)
                    .map(String::valueOf)
                    .allMatch(path -> path.startsWith("/ui/")
                            || path.equals("/de/ohne-netz")
                            || path.equals("/api/web/pages")
                            || path.equals("/api/platform/branding")
                            || path.startsWith("/api/pathways/networks"));
            assertThat(page.evaluate("async () => (await (await caches.match('/api/web/pages')).text())")
                            .toString())
                    .as("the menu of anybody")
                    .doesNotContain("\"area\":\"admin\"", "\"area\":\"staff\"");
            visitor.offline(true);
            visitor.open("/de/verwaltung/benutzer");
            assertThat(page.locator("main").innerText()).doesNotContain("analyse");
        }
    }

    /** Copies are made behind the page, so they are awaited by what their addresses end with; then the worker must be in charge. */
    private static void awaitKept(Page page, String... endings) {
        page.waitForFunction("() => navigator.serviceWorker.controller?.state === 'activated'");
        for (String ending : endings) {
            page.waitForFunction(
                    "async (ending) => (await (" + KEPT + ")()).some((path) => path.endsWith(ending))", ending);
        }
    }
}

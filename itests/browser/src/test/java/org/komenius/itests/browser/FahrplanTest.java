package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From "I am here" to a Fahrplan that is kept, shared, printed and put into a calendar. */
@ExtendWith(OneSite.class)
class FahrplanTest {

    /** The n-th measure of every best route: duration, changes, open requirements. */
    private static final String BEST =
            "() => [...document.querySelector('.pathways-routes').querySelectorAll('.pathways-measures li:nth-child(%d)')].map((li) => li.textContent.trim())";

    /** Start and goal between which there are several best routes, as a query; null if there are none. */
    private static final String FORK =
            """
            async (id) => {
              const { api } = await import('@komenius/ui');
              const { network } = await api.get(`/api/pathways/networks/${id}`);
              const ask = (from, to) => api.post(`/api/pathways/networks/${id}/fahrplan`, { from, to, qualifications: [], languages: [] });
              for (const { id: from } of network.stops) {
                for (const { stop: to } of (await ask(from, null)).goals.slice(0, 12)) {
                  if ((await ask(from, to)).routes.length > 1) return `&von=${from}&nach=${to}`;
                }
              }
              return null;
            }
            """;

    private static final String STORED =
            "() => JSON.stringify([location.href, { ...localStorage }, [...document.querySelectorAll('main a')].map((a) => a.href)])";

    @Test
    void fromTheMapToASavedFahrplanByKeyboardOnly(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            PublishedNetwork network = open(visitor, "/de/pathways");
            Page page = visitor.page();
            tabTo(page, "#pathways-von");
            page.keyboard().type(network.title(network.from()));
            tabTo(page, "#pathways-nach");
            page.keyboard().type(network.title(network.to()));
            tabTo(page, ".pathways-quick button");
            page.keyboard().press("Enter");
            page.waitForURL("**/fahrplan?*");
            visitor.awaitHeading("Fahrplan finden");
            page.waitForSelector(".pathways-route");
            assertThat(page.locator("#pathways-result-heading").innerText())
                    .contains(network.title(network.from()), network.title(network.to()));
            tabTo(page, ".pathways-route__toggle");
            page.keyboard().press("Enter");
            page.waitForSelector(".pathways-steps");
            tabTo(page, ".pathways-actions button[aria-pressed]");
            page.keyboard().press("Enter");
            page.waitForSelector(".pathways-actions button[aria-pressed=true]");
            page.reload();
            visitor.settle();
            tabTo(page, "main a[href$='/pathways/mein-fahrplan']");
            page.keyboard().press("Enter");
            visitor.awaitHeading("Mein Fahrplan");
            assertThat(page.locator(".pathways-saved h2").innerText())
                    .contains(network.title(network.from()), network.title(network.to()));
            tabTo(page, ".pathways-step input[type=checkbox]");
            page.keyboard().press("Space");
            page.waitForFunction(
                    "() => document.querySelector('.pathways-route__head').textContent.includes('1 von ')");
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.screenshot("pathways-saved");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void routesStandWithTheirStepsAtBothSizes(Site site) {
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = site.visitor(screen)) {
                PublishedNetwork network = open(visitor, "/de/pathways/fahrplan");
                Page page = visitor.page();
                assertThat(visitor.violations()).as("the empty form").isEmpty();
                visitor.open("/de/pathways/fahrplan" + network.planQuery());
                page.waitForSelector(".pathways-route");
                visitor.screenshot("pathways-fahrplan");
                page.locator(".pathways-route__toggle").first().click();
                page.waitForSelector(".pathways-steps");
                assertThat(page.locator(".pathways-step").count()).isGreaterThan(3);
                assertThat(page.locator(".pathways-task").first().innerText()).containsPattern("\\d{4}");
                assertThat(page.locator(".pathways-step .kom-source").count()).isPositive();
                assertThat(page.locator(".pathways-why li").count()).isPositive();
                assertThat(visitor.violations()).isEmpty();
                assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
                visitor.screenshot("pathways-fahrplan-steps");
                page.locator(".pathways-details summary").first().focus();
                page.getByText("Auf der Karte", new Page.GetByTextOptions().setExact(true))
                        .click();
                // A straight line has no height, which counts as invisible.
                page.locator(".pathways-map__svg .pathways-line--dim")
                        .first()
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                assertThat(page.locator(".pathways-line:not(.pathways-line--dim)")
                                .count())
                        .isGreaterThan(2);
                assertThat(visitor.violations()).isEmpty();
                visitor.screenshot("pathways-map-route");
                assertThat(visitor.troubles()).isEmpty();
            }
        }
    }

    @Test
    void theOrderOfRoutesCanBeChosen(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            PublishedNetwork network = open(visitor, "/de/pathways/fahrplan");
            Page page = visitor.page();
            Object fork = page.evaluate(FORK, network.id());
            assertThat(fork).as("two stops with several best routes").isNotNull();
            visitor.open("/de/pathways/fahrplan" + network.query() + fork);
            page.waitForSelector(".pathways-route");
            int routes = ((List<?>) page.evaluate(BEST.formatted(1))).size();
            assertThat(routes).isGreaterThan(1);
            assertThat(numbers(page, BEST.formatted(2))).hasSize(routes);
            page.locator("input[name=pathways-order][value=umstiege]").check();
            page.waitForURL("**sort=umstiege**");
            assertThat(numbers(page, BEST.formatted(2))).as("changes").isSorted();
            page.locator("input[name=pathways-order][value=voraussetzungen]").check();
            page.waitForURL("**sort=voraussetzungen**");
            assertThat(numbers(page, BEST.formatted(3))).as("open requirements").isSorted();
        }
    }

    private static List<Integer> numbers(Page page, String script) {
        return ((List<?>) page.evaluate(script))
                .stream()
                        .map(one -> Integer.parseInt(((String) one).replaceAll("\\D", "")))
                        .toList();
    }

    @Test
    void everythingThatIsOpenIsShownAndWhyTheRestIsNot(Site site) {
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = site.visitor(screen)) {
                PublishedNetwork network = open(visitor, "/de/pathways/fahrplan");
                Page page = visitor.page();
                visitor.open("/de/pathways/fahrplan" + network.query() + "&von=" + network.from());
                page.waitForSelector(".pathways-goal");
                assertThat(page.locator(".pathways-goal").count()).isPositive();
                if (page.locator(".pathways-closed").count() > 0) {
                    page.locator(".pathways-closed > summary").click();
                    assertThat(page.locator(".pathways-reasons li").first().innerText())
                            .isNotBlank();
                }
                assertThat(visitor.violations()).isEmpty();
                assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
                visitor.screenshot("pathways-goals");
                page.locator(".pathways-goal a[href*='nach=" + network.to() + "']")
                        .first()
                        .click();
                page.waitForSelector(".pathways-route");
                assertThat(visitor.troubles()).isEmpty();
            }
        }
    }

    @Test
    void whatOneTellsAboutOneselfIsOnlyInTheQuestion(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            PublishedNetwork network = open(visitor, "/de/pathways/fahrplan");
            Page page = visitor.page();
            visitor.open("/de/pathways/fahrplan" + network.planQuery());
            List<String> addresses = new CopyOnWriteArrayList<>();
            List<String> bodies = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                addresses.add(request.url());
                if (request.postData() != null) {
                    bodies.add(request.postData());
                }
            });
            page.locator(".pathways-plan-form summary").click();
            page.fill("#pathways-birth", "2015-04-17");
            page.locator(".pathways-plan-form button[type=submit]").click();
            page.waitForFunction("() => document.activeElement.id === 'pathways-result-heading'");
            assertThat(bodies).anyMatch(body -> body.contains("2015-04-17"));
            assertThat(addresses).noneMatch(address -> address.contains("2015"));
            if (page.locator(".pathways-route__toggle").count() > 0) {
                page.locator(".pathways-route__toggle").first().click();
                page.locator(".pathways-actions button[aria-pressed]").click();
                page.waitForSelector(".pathways-actions button[aria-pressed=true]");
            }
            assertThat(String.valueOf(page.evaluate(STORED))).doesNotContain("2015-04");
            page.getByText("Meine Angaben löschen").click();
            page.waitForFunction("() => document.querySelector('#pathways-birth').value === ''");
            assertThat(String.valueOf(page.evaluate("() => JSON.stringify({ ...sessionStorage })")))
                    .doesNotContain("2015-04");
        }
    }

    @Test
    void aMissingStartIsToldAtItsField(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            open(visitor, "/de/pathways/fahrplan");
            Page page = visitor.page();
            page.locator(".pathways-plan-form button[type=submit]").click();
            page.waitForFunction("() => document.activeElement.id === 'pathways-from'");
            assertThat(page.locator("#pathways-from-error").innerText()).isEqualTo("Bitte wählen Sie, wo Sie sind.");
            assertThat(visitor.violations()).isEmpty();
        }
    }

    @Test
    void aRouteFitsOnASheetAndIntoACalendar(Site site) throws IOException {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            PublishedNetwork network = open(visitor, "/de/pathways/fahrplan");
            Page page = visitor.page();
            visitor.open("/de/pathways/fahrplan" + network.planQuery());
            page.locator(".pathways-route__toggle").first().click();
            page.waitForSelector(".pathways-steps");
            int steps = page.locator(".pathways-step").count() - 1;
            String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
            int sheets = pdf.split("/Type\\s*/Page[^s]", -1).length - 1;
            assertThat(sheets).as("sheets for %d steps", steps).isBetween(1, (steps + 5) / 6);
            Download download = page.waitForDownload(
                    () -> page.getByText("Fristen in den Kalender").click());
            assertThat(download.url()).doesNotContain("birth");
            assertThat(Files.readString(download.path()))
                    .startsWith("BEGIN:VCALENDAR")
                    .contains("BEGIN:VEVENT");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** Opens a page of the main network; its facts are asked before, from a page that is not the one under test. */
    private static PublishedNetwork open(Visitor visitor, String path) {
        visitor.open("/de");
        PublishedNetwork network = PublishedNetwork.of(visitor.page());
        visitor.open(path + network.query());
        return network;
    }

    /** Presses Tab until the focus is on what the selector names, as a person without a mouse does. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
                assertThat(
                                (Boolean)
                                        page.evaluate(
                                                "() => { const box = document.activeElement.getBoundingClientRect(); return box.width > 0 && box.bottom > 0 && box.top < innerHeight; }"))
                        .as("the focus is in view")
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + selector);
    }
}

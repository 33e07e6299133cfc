package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The transit map of education and its list, by mouse, by finger and by keyboard. */
@ExtendWith(OneSite.class)
class PathwaysMapTest {

    private static final String STOPS =
            "() => [...document.querySelectorAll('[data-stop]')].map((a) => a.dataset.stop)";
    private static final String FOCUSED = "() => document.activeElement?.dataset?.stop ?? ''";
    private static final String SCALE =
            "() => Number(/scale\\(([\\d.]+)\\)/.exec(document.querySelector('.pathways-map__scene').getAttribute('transform'))[1])";
    private static final String SHIFT =
            "() => document.querySelector('.pathways-map__scene').getAttribute('transform')";
    private static final String LISTED =
            "() => [...document.querySelectorAll('.pathways-strip__name')].map((a) => new URL(a.href).searchParams.get('halt'))";

    @Test
    void theMapShowsEveryStopInTheOrderOfReading(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            PublishedNetwork network = open(visitor);
            Page page = visitor.page();
            assertThat(strings(page, STOPS)).containsExactlyInAnyOrderElementsOf(network.stops());
            assertThat(page.locator("[data-stop][tabindex='0']").count())
                    .as("one stop is in the tab order")
                    .isEqualTo(1);
            // What screen readers get: links in the order of the stages, each with title, stage and lines.
            List<String> links = page.locator(".pathways-map__svg")
                    .ariaSnapshot()
                    .lines()
                    .filter(line -> line.contains("link"))
                    .map(line -> line.replaceAll(".*link \"(.*)\".*", "$1"))
                    .toList();
            List<String> drawn = strings(page, STOPS);
            assertThat(links).hasSameSizeAs(drawn);
            for (int i = 0; i < drawn.size(); i++) {
                assertThat(links.get(i)).startsWith(network.title(drawn.get(i)) + ". ");
            }
            assertThat(
                            strings(
                                    page,
                                    "async () => { const r = await import('@komenius/ui'); const { network } = await r.api.get('/api/pathways/networks/"
                                            + network.id()
                                            + "'); const stage = (id) => network.columns.findIndex((c) => c.id === network.stops.find((s) => s.id === id).column);"
                                            + " return [...document.querySelectorAll('[data-stop]')].map((a) => String(stage(a.dataset.stop)).padStart(3, '0')); }"))
                    .isSorted();
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.screenshot("pathways-map");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aStopOpensBesideTheMapAndGivesTheFocusBack(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            PublishedNetwork network = open(visitor);
            Page page = visitor.page();
            page.locator("[data-stop='" + network.from() + "']").focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".pathways-panel[open] h2");
            page.waitForFunction("() => document.activeElement.id === 'pathways-panel-title'");
            assertThat(page.locator("#pathways-panel-title").innerText()).isEqualTo(network.title(network.from()));
            assertThat(page.url()).contains("halt=" + network.from());
            page.waitForFunction("() => !document.querySelector('.pathways-panel [role=status]')");
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("pathways-stop-panel");
            String next = page.locator(".pathways-way__goal a").first().innerText();
            page.locator(".pathways-way__goal a").first().click();
            page.waitForFunction(
                    "(title) => document.querySelector('#pathways-panel-title').innerText === title && document.activeElement.id === 'pathways-panel-title'",
                    next);
            String opened = page.url().replaceAll(".*halt=([^&]*).*", "$1");
            page.keyboard().press("Escape");
            page.waitForFunction("(id) => document.activeElement?.dataset?.stop === id", opened);
            assertThat(page.locator(".pathways-panel[open]").count()).isZero();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void arrowKeysGoAlongTheLines(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            PublishedNetwork network = open(visitor);
            Page page = visitor.page();
            page.locator("[data-stop='" + network.from() + "']").focus();
            page.keyboard().press("ArrowRight");
            String next = (String) page.evaluate(FOCUSED);
            assertThat(network.linked(network.from(), next))
                    .as("%s leads to %s", network.from(), next)
                    .isTrue();
            page.keyboard().press("ArrowLeft");
            assertThat(network.linked(next, (String) page.evaluate(FOCUSED))).isTrue();
            page.keyboard().press("End");
            assertThat(page.evaluate(FOCUSED))
                    .isEqualTo(strings(page, STOPS).get(network.stops().size() - 1));
            page.waitForFunction(
                    "() => { const box = document.activeElement.getBoundingClientRect(); const frame = document.querySelector('.pathways-map').getBoundingClientRect();"
                            + " return box.left >= frame.left && box.right <= frame.right; }");
            page.keyboard().press("Home");
            assertThat(page.evaluate(FOCUSED)).isEqualTo(strings(page, STOPS).get(0));
        }
    }

    @Test
    void zoomHasBoundsAndAWayBack(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            open(visitor);
            Page page = visitor.page();
            Locator fit = page.locator(".pathways-map__button").nth(2);
            fit.click();
            double all = scale(page);
            String home = (String) page.evaluate(SHIFT);
            page.locator(".pathways-map__button").nth(0).click();
            assertThat(scale(page)).as("no further out than the whole").isEqualTo(all);
            for (int i = 0; i < 12; i++) {
                page.locator(".pathways-map__button").nth(1).click();
            }
            double most = scale(page);
            assertThat(most).isGreaterThan(all * 2);
            page.locator(".pathways-map__button").nth(1).click();
            assertThat(scale(page)).isEqualTo(most);
            page.locator(".pathways-map__svg").hover();
            page.keyboard().down("Control");
            page.mouse().wheel(0, 400);
            page.keyboard().up("Control");
            page.waitForFunction("(most) => (" + SCALE + ")() < most", most);
            fit.click();
            assertThat(page.evaluate(SHIFT)).isEqualTo(home);
        }
    }

    @Test
    void aLineIsHighlightedOnTheMapAndFiltersTheList(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            PublishedNetwork network = open(visitor);
            Page page = visitor.page();
            visitor.open("/de/pathways" + network.query() + "&linie=" + network.line());
            assertThat(
                            strings(
                                    page,
                                    "() => [...document.querySelectorAll('[data-stop]:not(.pathways-stop--dim)')].map((a) => a.dataset.stop)"))
                    .containsExactlyInAnyOrderElementsOf(network.lineStops());
            visitor.screenshot("pathways-map-line");
            page.getByText("Liste", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForSelector(".pathways-strip");
            assertThat(strings(page, LISTED)).isEqualTo(network.lineStops());
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("pathways-list-line");
        }
    }

    @Test
    void phonesGetTheSameNetworkAsAList(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            PublishedNetwork network = open(visitor);
            Page page = visitor.page();
            page.waitForSelector(".pathways-strip");
            assertThat(strings(page, LISTED)).isEqualTo(network.stops());
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.screenshot("pathways-list");
            page.locator(".pathways-strip__name[href*='halt=" + network.from() + "']")
                    .click();
            page.waitForSelector(".pathways-panel[open] h2");
            page.waitForFunction("() => document.activeElement.id === 'pathways-panel-title'");
            page.waitForFunction("() => !document.querySelector('.pathways-panel [role=status]')");
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("pathways-stop-sheet");
            page.keyboard().press("Escape");
            page.waitForFunction("(id) => document.activeElement?.href?.includes(`halt=${id}`)", network.from());
            page.getByText("Karte", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForSelector(".pathways-map__svg [data-stop]");
            assertThat(strings(page, STOPS)).containsExactlyInAnyOrderElementsOf(network.stops());
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.screenshot("pathways-map");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void stopsHavePagesOfTheirOwn(Site site) {
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = site.visitor(screen)) {
                PublishedNetwork network = open(visitor);
                visitor.open("/de/pathways/halt/" + network.from() + network.query());
                visitor.awaitHeading(network.title(network.from()));
                visitor.page()
                        .waitForFunction("() => !document.querySelector('main .pathways-stop-body [role=status]')");
                assertThat(visitor.violations()).isEmpty();
                assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
                visitor.screenshot("pathways-stop");
                visitor.open("/de/pathways/halt/gibt-es-nicht" + network.query());
                assertThat(visitor.page().locator("main .kern-alert").innerText())
                        .contains("Diesen Halt gibt es nicht");
                assertThat(visitor.troubles()).isEmpty();
            }
        }
    }

    /** 400 % of 1280 × 1024 is a window of 320 × 256. */
    @Test
    void nothingIsLostAtFourTimesTheSize(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            PublishedNetwork network = open(visitor);
            visitor.page().setViewportSize(320, 256);
            for (String path : List.of("", "/halt/" + network.from(), "/fahrplan", "/mein-fahrplan")) {
                String query = path.equals("/fahrplan") ? network.planQuery() : network.query();
                visitor.open("/de/pathways" + path + query);
                assertThat(visitor.overflow()).as(path).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void thePositionOfTheDeviceStaysOnTheDevice(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            PublishedNetwork network = open(visitor);
            Page page = visitor.page();
            String stop = (String) page.evaluate(
                    "async (id) => { const { api } = await import('@komenius/ui'); const { network } = await api.get(`/api/pathways/networks/${id}`);"
                            + " for (const stop of network.stops.filter((s) => s.institutions.length)) if ((await api.get(`/api/pathways/networks/${id}/stops/${stop.id}/institutions`)).items.some((i) => i.latitude)) return stop.id; }",
                    network.id());
            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(49.7561, 6.6413));
            visitor.open("/de/pathways/halt/" + stop + network.query());
            page.waitForSelector(".pathways-institution");
            assertThat(page.locator(".pathways-institution__km").count()).isZero();
            List<String> sent = new CopyOnWriteArrayList<>();
            page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
            page.getByText("Standort des Geräts nutzen").click();
            page.waitForSelector(".pathways-institution__km");
            assertThat(sent).noneMatch(request -> request.contains("49.7") || request.contains("6.64"));
            assertThat(page.evaluate("() => JSON.stringify({ ...localStorage, ...sessionStorage })")
                            .toString())
                    .as("a measured position is not kept")
                    .doesNotContain("49.7561");
        }
    }

    @Test
    void theFirstLoadIsSmall(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            visitor.open("/de/pathways");
            int bytes = (Integer)
                    visitor.page()
                            .evaluate(
                                    "() => performance.getEntriesByType('resource').filter((e) => /\\.m?js$/.test(new URL(e.name).pathname)).reduce((sum, e) => sum + e.encodedBodySize, 0)");
            assertThat(bytes).as("compressed bytes of JavaScript").isBetween(1_000, 150_000);
        }
    }

    /** Opens the map of the main network and waits until it has its place; its facts are asked before. */
    private static PublishedNetwork open(Visitor visitor) {
        visitor.open("/de");
        PublishedNetwork network = PublishedNetwork.of(visitor.page());
        visitor.open("/de/pathways" + network.query());
        visitor.page().waitForSelector(".pathways-map__scene[transform], .pathways-strip");
        return network;
    }

    private static double scale(Page page) {
        return ((Number) page.evaluate(SCALE)).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Public pages as search engines, old browsers and people on a bad line get them: without JavaScript. */
@ExtendWith(OneSite.class)
class TextVersionTest {

    private static final List<String> PAGES = List.of(
            "/de",
            "/ar",
            "/ls",
            "/de/neu-hier",
            "/en/barrierefreiheit",
            "/de/impressum",
            "/de/datenschutz",
            "/de/suche?q=neu",
            "/de/pathways",
            "/ar/pathways",
            "/de/pathways/halt/abi",
            "/uk/pathways/halt/mss",
            "/de/pathways/fahrplan",
            "/de/pathways/fahrplan?von=br&nach=abi",
            "/en/pathways/fahrplan?von=br");

    @TestFactory
    Stream<DynamicTest> canBeReadWithoutJavaScript(Site site) {
        return Stream.of(Screen.values()).flatMap(screen -> PAGES.stream()
                .map(path -> dynamicTest(screen + " " + path, () -> read(site, screen, path))));
    }

    private static void read(Site site, Screen screen, String path) {
        try (Visitor visitor = site.visitorWithoutScripts(screen)) {
            Response response = visitor.page().navigate(site.url() + path);
            visitor.screenshot("text" + path);
            Page page = visitor.page();
            assertSoftly(softly -> {
                softly.assertThat(response.status()).isEqualTo(200);
                softly.assertThat(page.locator("main h1").count()).isEqualTo(1);
                softly.assertThat(page.title()).startsWith(visitor.heading());
                softly.assertThat(page.locator("main").innerText()).hasSizeGreaterThan(80);
                softly.assertThat(page.locator("header nav a[href]").count()).isPositive();
                softly.assertThat(page.locator("footer a[href$='/barrierefreiheit']")
                                .isVisible())
                        .isTrue();
                softly.assertThat(page.locator("komenius-shell").innerHTML()).isEmpty();
                softly.assertThat(visitor.overflow()).as("pixels too wide").isLessThanOrEqualTo(0);
            });
        }
    }

    @Test
    void aFahrplanIsFoundWithAFormAlone(Site site) {
        try (Visitor visitor = site.visitorWithoutScripts(Screen.PHONE)) {
            Page page = visitor.page();
            page.navigate(site.url() + "/de");
            page.locator("a.kom-menu-button").click();
            page.locator("#served-menu a[href='/de/pathways/fahrplan']").click();
            page.locator("select[name=von]").selectOption("br");
            page.locator("select[name=nach]").selectOption("abi");
            page.locator("main form button[type=submit]").click();
            assertThat(page.url()).endsWith("/de/pathways/fahrplan?von=br&nach=abi");
            assertThat(page.locator("main h2#ergebnis").innerText()).contains("Berufsreife", "Abitur");
            assertThat(page.locator("main ol li").count()).isPositive();
            page.locator("main ol a[href^='/de/pathways/halt/']").first().click();
            assertThat(page.locator("main h1").innerText()).isNotBlank();
        }
    }

    /** Axe needs scripts, so the text version is checked behind a shell that never comes. */
    @TestFactory
    Stream<DynamicTest> isAccessible(Site site) {
        return Stream.of("/de", "/ar/pathways", "/de/pathways/halt/abi", "/de/pathways/fahrplan?von=br&nach=abi")
                .map(path -> dynamicTest(path, () -> {
                    try (Visitor visitor = site.visitor(Screen.PHONE)) {
                        visitor.page().route("**/shell/shell.js", route -> route.abort());
                        visitor.page().navigate(site.url() + path);
                        assertThat(visitor.page().locator("#served main h1").isVisible())
                                .isTrue();
                        assertThat(visitor.violations()).isEmpty();
                    }
                }));
    }

    @Test
    void thePageTakesThePlaceOfItsTextWithoutATrace(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            visitor.open("/de/pathways/halt/abi");
            Page page = visitor.page();
            assertThat(page.locator("main").count()).isEqualTo(1);
            assertThat(page.locator("header").count()).isEqualTo(1);
            assertThat(page.locator("komenius-shell[inert]").count()).isZero();
            assertThat(page.locator("#served").count()).isZero();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void theFocusSurvivesTheChange(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            Page page = visitor.page();
            // The session answers only when the visitor has moved on with the keyboard.
            List<Route> held = new CopyOnWriteArrayList<>();
            page.route("**/api/platform/session", held::add);
            page.navigate(site.url() + "/de/impressum");
            page.locator("#served footer a[href='/de/datenschutz']").focus();
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            visitor.settle();
            assertThat(page.evaluate("() => document.activeElement.getAttribute('href')"))
                    .isEqualTo("/de/datenschutz");
        }
    }

    @Test
    void searchEnginesLearnWhatAPageIs(Site site) {
        try (Visitor visitor = site.visitorWithoutScripts(Screen.DESKTOP)) {
            Page page = visitor.page();
            page.navigate(site.url() + "/en/pathways/halt/mss");
            assertThat(attribute(page, "link[rel=canonical]", "href")).endsWith("/en/pathways/halt/mss");
            assertThat(attribute(page, "link[hreflang=ar]", "href")).endsWith("/ar/pathways/halt/mss");
            assertThat(attribute(page, "link[hreflang=x-default]", "href")).endsWith("/de/pathways/halt/mss");
            assertThat(attribute(page, "meta[name=description]", "content")).isNotBlank();
            assertThat(attribute(page, "meta[property='og:title']", "content"))
                    .isEqualTo(page.locator("main h1").innerText());
            assertThat(page.locator("script[type='application/ld+json']")
                            .first()
                            .textContent())
                    .contains("\"@type\":\"EducationalOccupationalProgram\"");
        }
    }

    @Test
    void onlyPublicPagesAreOfferedToSearchEngines(Site site) {
        try (Visitor visitor = site.visitorWithoutScripts(Screen.DESKTOP)) {
            String map =
                    visitor.page().request().get(site.url() + "/sitemap.xml").text();
            assertThat(map)
                    .contains("/de</loc>", "/de/pathways/halt/abi</loc>", "/ar/neu-hier</loc>")
                    .doesNotContain("/intern", "/verwaltung", "/anmelden", "/mein-fahrplan", "/ohne-netz");
            assertThat(visitor.page().request().get(site.url() + "/robots.txt").text())
                    .contains("Sitemap: ", "Disallow: /de/intern");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyAddressHasTheStatusThatItDeserves(Site site) {
        return Stream.of(
                        "200 /de/pathways/fahrplan?von=br&nach=abi noindex",
                        "200 /de/pathways/fahrplan index",
                        "200 /de/anmelden noindex",
                        "404 /de/pathways/halt/gibt-es-nicht noindex",
                        "404 /de/pathways?netz=gibt-es-nicht noindex",
                        "404 /de/gibt-es-nicht noindex",
                        "401 /de/intern noindex",
                        "401 /de/verwaltung/benutzer noindex")
                .map(line -> line.split(" "))
                .map(line -> dynamicTest(line[0] + " " + line[1], () -> {
                    try (Visitor visitor = site.visitorWithoutScripts(Screen.DESKTOP)) {
                        Response response = visitor.page().navigate(site.url() + line[1]);
                        assertThat(response.status()).isEqualTo(Integer.parseInt(line[0]));
                        assertThat(response.headerValue("x-robots-tag"))
                                .isEqualTo(line[2].equals("noindex") ? "noindex" : null);
                        assertThat(visitor.page().locator("h1").innerText()).isNotBlank();
                    }
                }));
    }

    private static String attribute(Page page, String selector, String name) {
        Locator found = page.locator(selector);
        assertThat(found.count()).as(selector).isEqualTo(1);
        return found.getAttribute(name);
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Walks every page that any installed bundle contributes, on a desktop and on a phone: it must have a heading and a title, run
 * without errors, stay on its own server, fit the window and satisfy axe. New modules are walked without a word here.
 */
@ExtendWith(OneSite.class)
class EveryPageTest {

    private static final List<String> PUBLIC = List.of(
            "/de",
            "/en",
            "/ar",
            "/uk",
            "/ls",
            "/de/neu-hier",
            "/de/suche?q=schule",
            "/de/anmelden",
            "/de/einrichtung",
            "/de/barrierefreiheit",
            "/de/impressum",
            "/de/datenschutz",
            "/en/barrierefreiheit",
            "/ar/neu-hier",
            "/ls/neu-hier");

    private static final String CONTRIBUTED =
            "async () => (await (await fetch('/api/web/pages')).json()).flatMap((c) => c.ui.pages"
                    + ".filter((p) => !(p.params ?? []).length).map((p) => ['/de', { staff: 'intern', admin: 'verwaltung' }[p.area],"
                    + " c.ui.id === 'shell' ? '' : c.ui.id, p.path].filter(Boolean).join('/')))";

    private static final List<Visitor> VISITORS = new ArrayList<>();

    @AfterAll
    static void close() {
        VISITORS.forEach(Visitor::close);
    }

    @TestFactory
    Stream<DynamicTest> forCitizens(Site site) {
        return Stream.of(Screen.values()).flatMap(screen -> walk(site, screen, null));
    }

    @TestFactory
    Stream<DynamicTest> forAdministrators(Site site) {
        return Stream.of(Screen.values()).flatMap(screen -> walk(site, screen, "admin"));
    }

    private static Stream<DynamicTest> walk(Site site, Screen screen, String demoUser) {
        Visitor visitor = site.visitor(screen);
        VISITORS.add(visitor);
        if (demoUser == null) {
            visitor.open("/de");
        } else {
            visitor.signIn(demoUser);
        }
        List<String> paths = new ArrayList<>(
                demoUser == null
                        ? PUBLIC
                        : List.of(
                                "/de/verwaltung/benutzer/neu",
                                "/de/verwaltung/rollen/analyst",
                                "/de/verwaltung/fachaemter/jugendamt",
                                "/en/intern"));
        ((List<?>) visitor.page().evaluate(CONTRIBUTED))
                .stream()
                        .map(String::valueOf)
                        .filter(path -> demoUser == null || !path.equals("/de/anmelden"))
                        .filter(path -> !paths.contains(path))
                        .forEach(paths::add);
        return paths.stream().map(path -> dynamicTest(screen + " " + path, () -> look(visitor, path)));
    }

    private static void look(Visitor visitor, String path) {
        Response response = visitor.open(path);
        visitor.screenshot(path);
        assertSoftly(softly -> {
            softly.assertThat(response.status()).isEqualTo(200);
            softly.assertThat(response.headerValue("content-security-policy"))
                    .contains("default-src 'none'", "require-trusted-types-for 'script'");
            softly.assertThat(visitor.heading()).isNotBlank();
            softly.assertThat(visitor.page().title()).startsWith(visitor.heading());
            softly.assertThat(visitor.overflow()).as("pixels too wide").isLessThanOrEqualTo(0);
            softly.assertThat(visitor.violations()).as("axe").isEmpty();
            softly.assertThat(visitor.troubles()).as("troubles").isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatGoesWrong(Site site) {
        return Stream.of(
                dynamicTest("unknown page", () -> {
                    try (Visitor visitor = site.visitor(Screen.PHONE)) {
                        assertThat(visitor.open("/de/gibt-es-nicht").status()).isEqualTo(404);
                        visitor.awaitHeading("Seite nicht gefunden");
                        assertThat(visitor.violations()).isEmpty();
                        visitor.screenshot("404");
                    }
                }),
                dynamicTest("interface that nobody offers", () -> {
                    try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
                        visitor.open("/de");
                        assertThat(visitor.page()
                                        .evaluate(
                                                "async () => { const r = await fetch('/api/gibt-es-nicht', { method: 'POST' });"
                                                        + " return `${r.status} ${r.headers.get('Content-Type')}`; }"))
                                .isEqualTo("404 application/problem+json;charset=utf-8");
                    }
                }),
                dynamicTest("page without permission", () -> {
                    try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
                        visitor.open("/de/verwaltung/benutzer");
                        visitor.awaitHeading("Kein Zugang");
                        assertThat(visitor.violations()).isEmpty();
                        visitor.screenshot("403");
                    }
                }),
                dynamicTest("page that needs a sign-in", () -> {
                    try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
                        visitor.open("/de/verwaltung/benutzer");
                        visitor.page().waitForURL("**/de/anmelden?zurueck=*");
                        visitor.awaitHeading("Anmelden");
                    }
                }));
    }
}

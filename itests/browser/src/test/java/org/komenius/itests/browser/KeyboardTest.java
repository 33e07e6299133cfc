package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything without a mouse. */
@ExtendWith(OneSite.class)
class KeyboardTest {

    private static final String FOCUSED =
            "() => document.activeElement.textContent.trim() || document.activeElement.tagName";

    @Test
    void theFirstTabOffersToSkipToTheContent(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            Page page = visitor.page();
            visitor.open("/de/barrierefreiheit");
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUSED)).isEqualTo("Zum Inhalt springen");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("H1");
        }
    }

    @Test
    void afterAChangeOfPageTheFocusIsOnItsHeading(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            Page page = visitor.page();
            visitor.open("/de");
            page.locator("kom-footer a[href='/de/impressum']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/de/impressum");
            page.waitForFunction(
                    "() => document.activeElement.tagName === 'H1' && document.activeElement.textContent === 'Impressum'");
            assertThat(page.title()).startsWith("Impressum – ");
            page.goBack();
            page.waitForFunction("() => document.querySelector('main h1')?.textContent === 'Bildung vor Ort'");
        }
    }

    @Test
    void theLanguageMenuOpensMovesAndClosesWithTheKeyboard(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            Page page = visitor.page();
            visitor.open("/de/neu-hier");
            page.locator("[aria-controls=kom-language]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#kom-language").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator("#kom-language").isVisible()).isFalse();
            assertThat(page.evaluate("() => document.activeElement.getAttribute('aria-controls')"))
                    .isEqualTo("kom-language");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/ar/neu-hier");
            page.waitForFunction("() => document.documentElement.lang === 'ar'");
            visitor.settle();
            assertThat(page.evaluate("() => [document.documentElement.lang, document.documentElement.dir].join()"))
                    .isEqualTo("ar,rtl");
            assertThat(((Number) page.evaluate(
                                    "() => document.querySelector('.kom-brand').getBoundingClientRect().right"))
                            .intValue())
                    .as("the brand stands on the right")
                    .isGreaterThan(300);
        }
    }

    @Test
    void aDialogTakesTheFocusAndGivesItBack(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("admin")) {
            Page page = visitor.page();
            visitor.open("/de/intern/konto");
            page.locator(".kom-section-actions button").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("dialog[open] kom-form input");
            assertThat((Boolean) page.evaluate(
                            "() => document.querySelector('dialog[open]').contains(document.activeElement)"))
                    .isTrue();
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("dialog-token");
            page.keyboard().press("Escape");
            page.waitForFunction("() => !document.querySelector('dialog[open]')");
            assertThat(page.evaluate(FOCUSED)).isEqualTo("Neuer Zugangsschlüssel");
        }
    }

    @Test
    void theMenuOfAPhoneUnfoldsAndReachesEveryArea(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("admin")) {
            Page page = visitor.page();
            visitor.open("/de/verwaltung");
            page.locator(".kom-menu-button").focus();
            page.keyboard().press("Enter");
            page.locator("#kom-menu a[href='/de/verwaltung/benutzer']").focus();
            visitor.screenshot("menu");
            assertThat(visitor.violations()).isEmpty();
            page.keyboard().press("Enter");
            page.waitForURL("**/de/verwaltung/benutzer");
            page.locator(".kom-menu-button[aria-expanded=false]").waitFor();
        }
    }
}

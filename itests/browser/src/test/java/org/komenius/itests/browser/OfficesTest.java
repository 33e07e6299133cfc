package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator makes an office; a data set is opened to one office, is gone for others, and comes back. */
@ExtendWith(OneSite.class)
class OfficesTest {

    private static final String TITLE = "Schulabgänge nach Abschluss und Geschlecht";

    @Test
    void anOfficeIsMadeAndSomebodyJoinsIt(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("admin")) {
            String id = "sport" + System.nanoTime() % 1_000_000;
            Page page = visitor.page();
            visitor.open("/de/verwaltung/fachaemter/neu");
            page.getByLabel("Name (Deutsch)").fill("Sportamt " + id);
            page.getByLabel("Kennung").fill(id);
            button(page, "Speichern").click();
            visitor.awaitHeading("Fachämter");
            visitor.screenshot("admin-offices");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sportamt " + id))
                    .click();
            visitor.awaitHeading("Sportamt " + id);
            assertThat(page.locator("main").innerText()).contains("Noch gehört niemand dazu.");
            assertThat(visitor.violations()).isEmpty();

            visitor.open("/de/verwaltung/benutzer");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Demo-Administration"))
                    .click();
            visitor.awaitHeading("Demo-Administration");
            page.getByLabel("Sportamt " + id).check();
            visitor.screenshot("admin-user-offices");
            button(page, "Speichern").click();
            page.getByText("Gespeichert.").first().waitFor();
            visitor.open("/de/verwaltung/fachaemter/" + id);
            page.locator("main tbody tr", new Page.LocatorOptions().setHasText("Demo-Administration"))
                    .waitFor();
            button(page, "Löschen").click();
            button(page.getByRole(AriaRole.DIALOG), "Löschen").click();
            // The words stand twice: in the message to see, and in the region that screen readers read out.
            PlaywrightAssertions.assertThat(page.locator(".kom-toast__text"))
                    .hasText("Zu diesem Fachamt gehört noch jemand.");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aDataSetOpenToOneOfficeIsGoneForOthers(Site site) {
        try (Visitor analyst = site.visitor(Screen.DESKTOP).signIn("analyse");
                Visitor youth = site.visitor(Screen.PHONE).signIn("jugend")) {
            find(youth, true);
            long seenBefore = datasets(youth);
            assertThat(heard(youth)).contains(TITLE);
            find(analyst, true).click();
            analyst.awaitHeading(TITLE);
            Page page = analyst.page();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Angaben"))
                    .click();
            analyst.settle();
            change(page, "nur bestimmte", "Bildungsbüro");
            PlaywrightAssertions.assertThat(page.locator("monitoring-access")).containsText("Bildungsbüro");
            page.locator("monitoring-access").scrollIntoViewIfNeeded();
            analyst.screenshot("monitoring-access");
            assertThat(analyst.violations()).isEmpty();
            find(youth, false);
            assertThat(heard(youth)).doesNotContain(TITLE);
            assertThat(datasets(youth)).isEqualTo(seenBefore - 1);
            youth.screenshot("monitoring-access-hidden");

            analyst.settle();
            change(page, "alle, die Daten ansehen dürfen", null);
            PlaywrightAssertions.assertThat(page.locator("monitoring-access"))
                    .not()
                    .containsText("Bildungsbüro");
            find(youth, true);
            assertThat(analyst.troubles()).isEmpty();
            assertThat(youth.troubles()).isEmpty();
        }
    }

    /** What autocomplete proposes and the search over everything finds. */
    private static String heard(Visitor visitor) {
        visitor.open("/de/suche?q=Schulabg%C3%A4nge");
        return visitor.page()
                .evaluate("async () => { const { api } = await import('@komenius/ui');"
                        + " const proposed = await api.get('/api/monitoring/datasets/suggest', { query: { q: 'Schulabg' } });"
                        + " return JSON.stringify(proposed) + document.querySelector('main').innerText; }")
                .toString();
    }

    private static long datasets(Visitor visitor) {
        return ((Number)
                        visitor.page()
                                .evaluate(
                                        "async () => { const { api } = await import('@komenius/ui');"
                                                + " return (await api.get('/api/monitoring/datasets', { query: { limit: 1, facets: true } })).total; }"))
                .longValue();
    }

    private static void change(Page page, String mode, String office) {
        button(page, "Ändern, wer das sehen darf").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(mode).check();
        if (office != null) {
            dialog.getByLabel(office).check();
            dialog.getByLabel("Person suchen").fill("Demo-Ad");
            button(dialog, "Demo-Administration hinzufügen").waitFor();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of(
                            System.getProperty("komenius.screenshots", "target/screenshots"),
                            "desktop-monitoring-access-dialog.png")));
        }
        button(dialog, "Speichern").click();
        dialog.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Looks for the data set in the catalogue, and sees that it is there or not. */
    private static Locator find(Visitor visitor, boolean expected) {
        visitor.open("/de/intern/monitoring/datensaetze?q=Schulabg%C3%A4nge");
        Locator link = visitor.page()
                .locator("main a[href*='/datensatz/']")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .first();
        if (expected) {
            link.waitFor();
        } else {
            assertThat(link.count()).isZero();
        }
        return link;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}

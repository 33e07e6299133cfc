package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Await;

/** Somebody finds the day care table though it does not say Kindergarten, marks it, checks its topics and goes on to a related one. */
@ExtendWith(OneSite.class)
class CatalogueTest {

    @Test
    void findsNarrowsMarksAndGoesOn(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            Page page = visitor.page();
            awaitDemo(visitor);
            page.getByLabel("Frühkindliche Bildung").first().check();
            page.waitForURL("**topic=C**");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Alle Eingrenzungen aufheben"))
                    .click();
            page.waitForURL(url -> !url.contains("topic="));
            visitor.settle();

            Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Suchen in"));
            box.pressSequentially("kinderg");
            Locator proposals = page.getByRole(AriaRole.LISTBOX);
            proposals.getByRole(AriaRole.OPTION).first().waitFor();
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            box.press("Escape");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
            box.fill("Kindergarten");
            box.press("Enter");

            Locator hit = page.locator(".monitoring-hit", new Page.LocatorOptions().setHasText("99001"));
            hit.waitFor();
            hit.locator("mark").first().waitFor();
            assertThat(hit.locator("mark").first().innerText()).contains("agesbetreuung");
            assertThat(page.url()).contains("q=Kindergarten");
            Locator star = hit.getByRole(AriaRole.BUTTON);
            if ("false".equals(star.getAttribute("aria-pressed"))) {
                star.click();
            }
            page.locator(".monitoring-star[aria-pressed=true]").first().waitFor();
            visitor.screenshot("catalogue");
            assertThat(visitor.violations()).isEmpty();

            visitor.open("/de/intern/monitoring/datensaetze?favourite=true");
            assertThat(page.locator(".monitoring-hit h2").allInnerTexts().toString())
                    .contains("Tagesbetreuung");
            page.locator(".monitoring-hit h2 a").first().click();
            Locator related = page.locator(".monitoring-related__list li");
            related.first().waitFor();
            assertThat(related.allInnerTexts().toString()).contains("teilt Region");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Themen prüfen"))
                    .click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("C Frühkindliche Bildung").check();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bestätigen"))
                    .click();
            page.getByText("bestätigt von").waitFor();
            visitor.screenshot("catalogue-related");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void thePhoneFoldsTheFacets(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE).signIn("analyse")) {
            awaitDemo(visitor);
            Locator panel = visitor.page().locator(".monitoring-facets > details");
            assertThat(panel.getAttribute("open")).isNull();
            panel.locator("> summary").click();
            visitor.page().getByLabel("nur Favoriten").waitFor();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            assertThat(visitor.violations()).isEmpty();
            visitor.screenshot("catalogue-phone");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static void awaitDemo(Visitor visitor) {
        Locator hits = visitor.page().locator(".monitoring-hit");
        Await.until("loading the demo's data sets", Duration.ofMinutes(1), () -> {
            visitor.open("/de/intern/monitoring/datensaetze");
            return hits.count() > 3;
        });
    }
}

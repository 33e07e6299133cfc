package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class SignInTest {

    @Test
    void aMissingFieldIsToldInASummaryThatLeadsToIt(Site site) {
        try (Visitor visitor = site.visitor(Screen.PHONE)) {
            Page page = visitor.page();
            visitor.open("/de/anmelden");
            page.fill("input[name=userName]", "admin");
            page.keyboard().press("Enter");
            Locator summary = page.locator(".kom-form__summary");
            assertThat(summary.innerText()).contains("Bitte füllen Sie „Kennwort“ aus.");
            assertThat(focused(page)).contains("kom-form__summary");
            assertThat(visitor.violations()).isEmpty();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bitte füllen Sie „Kennwort“ aus."))
                    .click();
            assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("password");
        }
    }

    @Test
    void aWrongPasswordIsRefusedWithoutTellingWhatIsWrong(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            Page page = visitor.page();
            visitor.open("/de/anmelden");
            page.fill("input[name=userName]", "niemand-" + System.nanoTime());
            page.fill("input[name=password]", "falsch");
            page.keyboard().press("Enter");
            page.waitForSelector(".kom-form__summary kom-alert");
            assertThat(page.url()).contains("/de/anmelden");
            visitor.screenshot("sign-in-refused");
        }
    }

    @Test
    void signingInLeadsWhereOneWantedToAndOutAgain(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            Page page = visitor.page();
            visitor.open("/de/verwaltung/zustand");
            page.waitForURL("**/de/anmelden?zurueck=*");
            page.fill("input[name=userName]", "admin");
            page.fill("input[name=password]", site.passwordOf("admin"));
            page.keyboard().press("Enter");
            page.waitForURL("**/de/verwaltung/zustand");
            visitor.awaitHeading("Zustand");
            page.locator("[aria-controls=kom-account]").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abmelden"))
                    .click();
            page.waitForURL("**/de");
            page.waitForSelector("a[href='/de/anmelden']");
            assertThat(page.locator("a[href='/de/verwaltung']").count()).isZero();
        }
    }

    @Test
    void aForeignAddressInTheLinkIsNotFollowed(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            Page page = visitor.page();
            visitor.open("/de/anmelden?zurueck=//example.org/");
            page.fill("input[name=userName]", "admin");
            page.fill("input[name=password]", site.passwordOf("admin"));
            page.keyboard().press("Enter");
            page.waitForURL("**/de/intern");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.className"));
    }
}

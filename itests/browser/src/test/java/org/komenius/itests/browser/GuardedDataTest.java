package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table in which one boy lives in one Kreis: the office sees nothing of it until the statistics unit has looked and released, and
 * then only the protected form.
 */
@ExtendWith(OneSite.class)
class GuardedDataTest {

    private static final int[][] COUNTS = {{1, 8}, {12, 11}, {9, 10}, {7, 6}};
    private static final String CODE = "99973-01-01-4";

    @Test
    void fromTheStatisticsUnitToTheOffice(Site site, @TempDir Path folder) throws Exception {
        Path file = GuardedTable.file(folder, CODE, COUNTS);
        try (Visitor unit = site.visitor(Screen.DESKTOP).signIn("admin");
                Visitor office = site.visitor(Screen.DESKTOP).signIn("analyse");
                Visitor phone = site.visitor(Screen.PHONE).signIn("admin")) {
            String id = GuardedTable.importDraft(unit, file);
            String dataset = "/de/intern/monitoring/datensatz/" + id;

            office.open(dataset);
            assertThat(office.page().locator("main").innerText()).contains("Die Zahlen sind noch nicht freigegeben");
            assertThat(office.page().locator("main td").count()).isZero();
            office.screenshot("guarded-held-back");

            String assistant = "/de/intern/monitoring/geheimhaltung/" + id + "/1";
            unit.open(assistant);
            Page page = unit.page();
            assertThat(page.locator("main").innerText())
                    .contains("kleine Fallzahl", "deckt eine andere Zelle", "Andere Formen");
            GuardedTable.look(unit, "guarded-preview");
            phone.open(assistant);
            assertThat(phone.overflow()).isLessThanOrEqualTo(0);
            GuardedTable.look(phone, "guarded-preview");
            page.locator("[data-release]").click();
            page.locator("dialog .kern-btn--primary").click();
            page.getByText("Diese Version ist freigegeben").waitFor();

            office.open(dataset + "?d_GES=*");
            assertThat(office.page().locator("main").innerText()).contains("•", "geheim gehalten", "01001");
            Locator figures = office.page().locator("main kom-table").first();
            assertThat(figures.locator("td", new Locator.LocatorOptions().setHasText("•"))
                            .count())
                    .as("the one boy, and whatever would tell of him")
                    .isBetween(2, 6);
            assertThat(figures.locator("td").allInnerTexts()).doesNotContain("1");
            GuardedTable.look(office, "guarded-released");

            for (String path : new String[] {"uebergaenge", "freigaben", "regeln"}) {
                unit.open("/de/intern/disclosure/" + path);
                if (!path.equals("regeln")) {
                    page.getByText(CODE).or(page.getByText("Version 1")).first().waitFor();
                }
                GuardedTable.look(unit, "guarded-" + path);
                phone.open("/de/intern/disclosure/" + path);
                assertThat(phone.overflow()).as(path).isLessThanOrEqualTo(0);
                GuardedTable.look(phone, "guarded-" + path);
            }
            unit.open("/de/intern/disclosure/freigaben");
            page.locator("main kom-table a").first().click();
            page.getByText("Was hinausgegangen ist").waitFor();
            GuardedTable.look(unit, "guarded-freigabe");

            rule(unit, "monitoring/dataset/" + id);
            assertThat(unit.troubles()).isEmpty();
            assertThat(office.troubles()).isEmpty();
        }
    }

    /** A changed rule says who and why, and who comes second is told so and loses nothing. */
    private static void rule(Visitor unit, String source) {
        Page page = unit.page();
        unit.open("/de/intern/disclosure/regel?quelle=" + source);
        page.getByLabel("Mindestfallzahl").fill("5");
        page.getByLabel("Begründung").fill("Kleine Gemeinden");
        page.getByRole(AriaRole.BUTTON, named("Regeln speichern")).click();
        page.locator("main dd").getByText("Kleine Gemeinden").waitFor();
        unit.settle();
        assertThat(page.getByLabel("Mindestfallzahl").inputValue()).isEqualTo("5");
        GuardedTable.look(unit, "guarded-regel");
        page.evaluate(
                """
                async (source) => {
                  const token = (await (await fetch('/api/platform/session')).json()).csrfToken;
                  const path = `/api/disclosure/policies/${source}`;
                  const etag = (await fetch(path)).headers.get('ETag');
                  await fetch(path, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'If-Match': etag, 'X-CSRF-Token': token },
                    body: JSON.stringify({ minimumCount: 7, reason: 'Jemand anders' }) });
                }""",
                source);
        page.getByLabel("Mindestfallzahl").fill("6");
        page.getByLabel("Begründung").fill("Zu spät");
        page.getByRole(AriaRole.BUTTON, named("Regeln speichern")).click();
        page.getByText("Nicht gespeichert: Jemand war schneller").waitFor();
        assertThat(page.locator("main").innerText()).contains("Jemand anders");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

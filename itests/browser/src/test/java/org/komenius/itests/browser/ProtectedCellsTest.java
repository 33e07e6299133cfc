package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where readers meet protected cells, and the pages on which the statistics unit keeps the rules. */
@ExtendWith(OneSite.class)
class ProtectedCellsTest {

    private static final String CODE = "99975-01-01-4";
    private static final int[][] COUNTS = {{1, 8}, {12, 11}, {9, 10}, {7, 6}};
    private static final String SECRET = "geheim gehalten";

    @Test
    void symbolsInAnswersAnalysesAndDashboards(Site site, @TempDir Path folder) throws Exception {
        try (Visitor unit = site.visitor(Screen.DESKTOP).signIn("admin");
                Visitor office = site.visitor(Screen.DESKTOP).signIn("analyse");
                Visitor phone = site.visitor(Screen.PHONE).signIn("analyse")) {
            String id = GuardedTable.importDraft(unit, GuardedTable.file(folder, CODE, COUNTS));
            unit.open("/de/intern/monitoring/geheimhaltung/" + id + "/1");
            GuardedTable.release(unit);

            office.open("/de/intern/monitoring/datensatz/" + id);
            String analysis = String.valueOf(
                    ((Map<?, ?>) GuardedTable.call(office.page(), "POST", "/api/monitoring/analyses", share(id)))
                            .get("id"));
            String dashboard = String.valueOf(((Map<?, ?>) GuardedTable.call(
                            office.page(),
                            "POST",
                            "/api/monitoring/dashboards",
                            "{\"title\":\"Geschützte Zahlen\",\"cards\":[{\"id\":\"c1\",\"kind\":\"ANALYSIS\",\"analysis\":\"%s\",\"view\":\"TABLE\"}]}"
                                    .formatted(analysis)))
                    .get("id"));
            for (Visitor visitor : new Visitor[] {office, phone}) {
                for (String path :
                        new String[] {"datensatz/" + id + "?d_GES=*", "auswertung/" + analysis, "dashboard/" + dashboard
                        }) {
                    visitor.open("/de/intern/monitoring/" + path);
                    Locator secret =
                            visitor.page().locator("main td:has-text('•')").first();
                    secret.waitFor();
                    assertThat(secret.innerText() + secret.innerHTML()).as(path).contains(SECRET);
                    assertThat(visitor.overflow()).as(path).isLessThanOrEqualTo(0);
                    GuardedTable.look(visitor, "secret-" + path.substring(0, path.indexOf('/')));
                }
                assertThat(visitor.troubles()).isEmpty();
            }
        }
    }

    @Test
    void rulesAreFoundChangedAndExported(Site site, @TempDir Path folder) throws Exception {
        try (Visitor unit = site.visitor(Screen.DESKTOP).signIn("admin");
                Visitor phone = site.visitor(Screen.PHONE).signIn("admin")) {
            Page page = unit.page();
            unit.open("/de/intern/disclosure/regeln");
            button(page, "Regel anlegen").click();
            page.locator("dialog input[name=source]").fill("monitoring/ mit Leerzeichen");
            button(page, "Weiter").click();
            page.getByText("Eine Quelle besteht aus Namen ohne Leerzeichen")
                    .first()
                    .waitFor();
            GuardedTable.look(unit, "rule-new");
            page.locator("dialog input[name=source]").fill("probe/tabellen");
            button(page, "Weiter").click();
            page.getByText("Diese Quelle hat keine eigene Regel").waitFor();
            guard(page, "Schutz ausschalten", "Vom Amt selbst veröffentlicht");
            page.locator("main kom-badge:has-text('Offen')").waitFor();
            GuardedTable.look(unit, "rule-open");
            guard(page, "Wieder schützen", "Doch nicht veröffentlicht");
            page.locator("main kom-badge:has-text('Geschützt')").waitFor();

            unit.open("/de/verwaltung/protokoll");
            page.locator("main").getByLabel("Suchen").fill("probe/tabellen");
            for (String reason : new String[] {"Vom Amt selbst veröffentlicht", "Doch nicht veröffentlicht"}) {
                page.getByText(reason).first().waitFor();
            }

            for (Visitor visitor : new Visitor[] {unit, phone}) {
                visitor.open("/de/intern/disclosure/regeln");
                visitor.page().locator("main").getByLabel("Suchen").fill("PROBE/tab");
                visitor.page()
                        .locator("nav.kom-pager:has-text('1 bis 1 von 1')")
                        .waitFor();
                GuardedTable.look(visitor, "rules-found");
            }
            Download csv = page.waitForDownload(() -> button(page, "CSV").click());
            assertThat(Files.readString(csv.path())).contains("probe/tabellen", "Doch nicht veröffentlicht");
            page.locator("main").getByLabel("Suchen").fill("gibt-es-nicht");
            page.getByText("Nichts passt zu Ihrer Auswahl.").waitFor();

            unit.open("/de/intern/disclosure/uebergaenge?bis=2020-01-01");
            page.getByText("In dieser Zeit gab es keine Übergänge.").waitFor();
            assertThat(unit.troubles()).isEmpty();
        }
    }

    private static void guard(Page page, String action, String reason) {
        page.locator("[data-guard]:has-text('" + action + "')").click();
        Locator dialog = page.locator("dialog");
        dialog.getByLabel("Begründung").fill(reason);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
        page.locator("main dd").getByText(reason).waitFor();
    }

    /** Share of men, so that the one man's cell is secret and his Kreis' share with it. */
    private static String share(String id) {
        return """
                {"title":"Anteil der Männer","analysis":{"inputs":[{"id":"a","dataset":"%1$s","measure":"BEVSTD","members":{"GES":"GESM"}},
                  {"id":"b","dataset":"%1$s","measure":"BEVSTD"}],
                 "calculations":[{"id":"q","label":"Anteil der Männer","kind":"RATIO","of":"a","by":"b","factor":100,"unit":"%%"}],
                 "regions":{"level":"KREIS"},"periods":{"newest":1}}}"""
                .formatted(id);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the statistics unit can do about a table that loses too much: other forms, rounding, and small changes with a reason. */
@ExtendWith(OneSite.class)
class DisclosureAssistantTest {

    private static final String CODE = "99974-01-01-4";
    private static final int[][] FIRST = {{1, 8, 20}, {12, 11, 21}, {9, 10, 14}, {7, 6, 17}};
    /** One pupil came to the Grundschule of the second Kreis. */
    private static final int[][] SECOND = {{1, 8, 20}, {13, 11, 21}, {9, 10, 14}, {7, 6, 17}};

    @Test
    void otherFormsRoundingAndSmallChanges(Site site, @TempDir Path folder) throws Exception {
        try (Visitor unit = site.visitor(Screen.DESKTOP).signIn("admin");
                Visitor phone = site.visitor(Screen.PHONE).signIn("admin")) {
            Page page = unit.page();
            String id = GuardedTable.importDraft(unit, GuardedTable.schools(folder, CODE, FIRST));
            String assistant = "/de/intern/monitoring/geheimhaltung/" + id + "/";

            unit.open(assistant + 1);
            page.locator("[data-take=MERGED]").first().click();
            page.getByText("Gezeigte Form:").waitFor();
            page.getByText("Keine Zelle muss geschützt werden.").waitFor();
            assertThat(page.url()).contains("mit=");
            assertThat(page.locator(".monitoring-preview").innerText())
                    .contains("Grundschule + Gymnasium", "Realschule");
            GuardedTable.look(unit, "assistant-merged");
            phone.open(page.url().substring(page.url().indexOf("/de/")));
            assertThat(phone.overflow()).isLessThanOrEqualTo(0);
            GuardedTable.look(phone, "assistant-merged");
            button(page, "Zurück zur ganzen Tabelle").click();
            page.getByText("kleine Fallzahl (Zellen: 1)").waitFor();

            rounding(unit, id);

            unit.open(assistant + 1);
            GuardedTable.release(unit);
            GuardedTable.importDraft(unit, GuardedTable.schools(folder, CODE, SECOND));
            smallChanges(unit, phone, assistant + 2);
            shownWithTheRelease(unit, phone);
            assertThat(unit.troubles()).isEmpty();
        }
    }

    /** Rounding is a rule of the source; the unit sets it from the assistant and takes it back at the rule. */
    private static void rounding(Visitor unit, String id) {
        Page page = unit.page();
        page.locator("[data-take=ROUNDED]").click();
        page.getByLabel("Begründung").fill("Die Bürgerinnen und Bürger wollen jede Zahl");
        page.locator("dialog")
                .getByRole(AriaRole.BUTTON, inside("Auf Runden umstellen"))
                .click();
        page.locator(".monitoring-preview:has-text('→')").waitFor();
        page.getByText("Keine Zelle muss geschützt werden.").waitFor();
        GuardedTable.look(unit, "assistant-rounded");

        unit.open("/de/intern/disclosure/regel?quelle=monitoring/dataset/" + id);
        page.locator("main dd")
                .getByText("Die Bürgerinnen und Bürger wollen jede Zahl")
                .waitFor();
        assertThat(page.getByLabel("Verfahren").inputValue()).isEqualTo("ROUNDING");
        page.getByLabel("Verfahren").selectOption("SUPPRESSION");
        page.getByLabel("Begründung").fill("Doch lieber sperren");
        button(page, "Regeln speichern").click();
        page.locator("main dd").getByText("Doch lieber sperren").waitFor();
    }

    private static void smallChanges(Visitor unit, Visitor phone, String assistant) {
        Page page = unit.page();
        unit.open(assistant);
        page.getByText("Neben einem früheren Stand verriete sie, dass wenige hinzukamen oder gingen")
                .first()
                .waitFor();
        GuardedTable.look(unit, "assistant-changes");
        phone.open(assistant);
        assertThat(phone.overflow()).isLessThanOrEqualTo(0);
        GuardedTable.look(phone, "assistant-changes");
        page.locator("[data-changes]").click();
        page.getByLabel("Warum das vertretbar ist").waitFor();
        GuardedTable.look(unit, "assistant-changes-reason");
        page.getByLabel("Warum das vertretbar ist").fill("Nachmeldung des Einwohnermeldeamts");
        page.locator("dialog")
                .getByRole(AriaRole.BUTTON, inside("Kleine Änderungen trotzdem herausgeben"))
                .click();
        page.getByText("Diese Version ist freigegeben").waitFor();
    }

    private static void shownWithTheRelease(Visitor unit, Visitor phone) {
        Page page = unit.page();
        unit.open("/de/intern/disclosure/uebergaenge");
        Locator row =
                page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("31.12.2024 (Version 2)"));
        row.getByRole(AriaRole.BUTTON).first().click();
        page.locator("dialog")
                .getByText("Kleine Änderungen mitgeteilt: Nachmeldung des Einwohnermeldeamts")
                .waitFor();
        GuardedTable.look(unit, "assistant-crossing");
        page.keyboard().press("Escape");
        row.locator("a").first().click();
        page.locator("main dd").getByText("Nachmeldung des Einwohnermeldeamts").waitFor();
        GuardedTable.look(unit, "assistant-release");
        phone.open(page.url().substring(page.url().indexOf("/de/")));
        assertThat(phone.overflow()).isLessThanOrEqualTo(0);
        GuardedTable.look(phone, "assistant-release");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}

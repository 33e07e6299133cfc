package org.komenius.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to unsaved work: other people save, pages reload, phones are small, mice are missing. */
@ExtendWith(OneSite.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedDraftTest {

    private static final String ID = "entwurf-" + Long.toString(System.nanoTime(), 36);

    private static final String FILE =
            """
            {"format": "komenius-network", "formatVersion": 1, "id": "%s", "title": {"de": {"text": "Kleines Netz", "state": "CURRENT", "checked": null}},
             "checkBeforeUse": false, "validity": {"from": null, "until": null},
             "columns": [{"id": "a", "title": %s}, {"id": "b", "title": %s}],
             "lines": [{"id": "l", "letter": "L", "title": %s, "colour": "#0b5cad", "group": "REGULAR", "hint": "NONE", "validity": {"from": null, "until": null}}],
             "stops": [{"id": "kita", "title": %s, "column": "a", "kind": "PLACE", "localInstitution": false, "destination": false},
                       {"id": "schule", "title": %s, "column": "b", "kind": "PLACE", "localInstitution": false, "destination": true}],
             "transitions": [{"id": "kita-schule", "from": "kita", "to": "schule", "lines": ["l"], "durationMonths": 36, "start": {"days": ["08-01"]}}]}
            """;

    private static Visitor first;

    @BeforeAll
    static void importANetwork(Site site) {
        first = site.visitor(Screen.DESKTOP).signIn("admin");
        new NetworkDesk(first)
                .importFile(
                        ID,
                        FILE.formatted(
                                ID, text("Vorher"), text("Nachher"), text("Linie"), text("Kita"), text("Schule")));
    }

    private static String text(String german) {
        return "{\"de\": {\"text\": \"" + german + "\", \"state\": \"CURRENT\", \"checked\": null}}";
    }

    @AfterAll
    static void clear() {
        new NetworkDesk(first).clear(ID);
        first.close();
    }

    @Test
    @Order(1)
    void twoPeopleWhoSaveTheSameDraftBothKeepTheirWork(Site site) {
        NetworkDesk one = new NetworkDesk(first);
        one.edit(ID, 1);
        one.choose("Haltepunkte", "Kita");
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            NetworkDesk other = new NetworkDesk(visitor);
            other.edit(ID, 1);
            other.choose("Haltepunkte", "Schule");
            other.german("title").fill("Grundschule");
            other.save();
        }
        one.german("title").fill("Kindergarten");
        one.button("Speichern").click();
        assertThat(one.dialog()).containsText("Jemand hat inzwischen gespeichert");
        first.screenshot("pathways-editor-conflict");
        assertThat(first.violations()).isEmpty();
        one.button("Zusammenführen und speichern").click();
        one.awaitState("Alles gespeichert");
        assertThat(one.page().getByRole(AriaRole.LISTBOX)).containsText("Grundschule");

        one.edit(ID, 1);
        assertThat(one.page().getByRole(AriaRole.LISTBOX)).containsText("Grundschule");
        assertThat(one.page().getByRole(AriaRole.LISTBOX)).containsText("Kindergarten");
        assertThat(first.troubles()).isEmpty();
    }

    @Test
    @Order(2)
    void unsavedWorkSurvivesAReload() {
        NetworkDesk desk = new NetworkDesk(first);
        desk.edit(ID, 1);
        desk.choose("Übergänge", "Kindergarten → Grundschule");
        desk.page()
                .getByLabel("Übliche Dauer in Monaten", new Page.GetByLabelOptions().setExact(true))
                .fill("40");
        desk.awaitState("Nicht gespeichert");
        desk.page().onceDialog(Dialog::accept);
        desk.page().reload();
        assertThat(desk.dialog()).containsText("Nicht gespeicherte Änderungen gefunden");
        desk.button("Weiterarbeiten").click();
        assertThat(desk.page().getByLabel("Übliche Dauer in Monaten", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("40");

        // Leaving by a link asks first.
        desk.page()
                .locator(".kom-crumbs")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Streckennetze"))
                .click();
        assertThat(desk.dialog()).containsText("noch nicht gespeichert");
        desk.button("Abbrechen").click();
        desk.save();
        assertThat(first.troubles()).isEmpty();
    }

    @Test
    @Order(3)
    void everythingWithTheKeyboard() {
        NetworkDesk desk = new NetworkDesk(first);
        Page page = desk.page();
        desk.edit(ID, 1);
        desk.items().first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(desk.itemHeading()).isFocused();
        assertThat(desk.itemHeading()).hasText("Grundschule");

        // One row down, by its button; the map says where the stop stands.
        desk.button("Eine Zeile nach unten").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".pathways-ed-preview__pin")).not().containsText("frei");
        page.keyboard().press("Control+s");
        desk.awaitState("Alles gespeichert");
        desk.button("Lösen").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".pathways-ed-preview__pin")).containsText("frei");
        page.keyboard().press("Control+z");
        assertThat(page.locator(".pathways-ed-preview__pin")).not().containsText("frei");

        // A stop that others depend on tells so before it goes, and comes back with its transitions.
        desk.button("Löschen").focus();
        page.keyboard().press("Enter");
        assertThat(desk.dialog()).containsText("wird mit gelöscht");
        assertThat(first.violations()).isEmpty();
        page.keyboard().press("Escape");
        assertThat(desk.button("Löschen")).isFocused();
        assertThat(first.troubles()).isEmpty();
    }

    @Test
    @Order(4)
    void onAPhoneOneGoesFromTheListToTheFormAndBack(Site site) {
        try (Visitor phone = site.visitor(Screen.PHONE).signIn("admin")) {
            NetworkDesk desk = new NetworkDesk(phone);
            desk.edit(ID, 1);
            phone.screenshot("pathways-editor-list");
            assertThat(phone.overflow()).isLessThanOrEqualTo(0);
            assertThat(phone.violations()).isEmpty();

            desk.choose("Übergänge", "Kindergarten → Grundschule");
            assertThat(desk.page().getByRole(AriaRole.LISTBOX)).isHidden();
            phone.screenshot("pathways-editor-form");
            assertThat(phone.overflow()).isLessThanOrEqualTo(0);
            assertThat(phone.violations()).isEmpty();

            desk.button("Zur Liste").click();
            assertThat(desk.page().locator(".pathways-ed-item[tabindex='0']")).isFocused();
            phone.open("/de/intern/pathways/netz/" + ID);
            phone.screenshot("pathways-staff-network");
            assertThat(phone.overflow()).isLessThanOrEqualTo(0);
            assertThat(phone.violations()).isEmpty();
            assertThat(phone.troubles()).isEmpty();
        }
    }
}

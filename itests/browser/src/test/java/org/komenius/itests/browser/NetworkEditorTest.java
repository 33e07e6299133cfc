package org.komenius.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way of a network from a template to the public pages, with two persons, and back to an older version. */
@ExtendWith(OneSite.class)
class NetworkEditorTest {

    private static final String ID = "probe-" + Long.toString(System.nanoTime(), 36);
    private static final String TITLE = "Bildungswege der Probe";

    private static Visitor first;
    private static Visitor second;

    @BeforeAll
    static void signIn(Site site) {
        first = site.visitor(Screen.DESKTOP).signIn("admin");
        second = site.visitor(Screen.DESKTOP).signIn("analyse");
    }

    @AfterAll
    static void clear() {
        new NetworkDesk(first).clear(ID);
        first.close();
        second.close();
    }

    @Test
    void fromTheTemplateToThePublicAndBackAgain(Site site) {
        NetworkDesk editor = new NetworkDesk(first);
        NetworkDesk reviewer = new NetworkDesk(second);

        editor.createFromTemplate("Bildungswege in Rheinland-Pfalz", TITLE, ID);
        first.screenshot("pathways-staff-network");
        editor.edit(ID, 1);
        changeATextAndBack(editor);
        addAStopWithAWayOn(editor);
        editor.save();
        lookAtTheCheck(editor);
        editor.submit("Bitte vor allem die Fristen ansehen.");

        refusedToWhoeverWorkedOnIt(editor);
        reviewer.publish(ID);
        citizensSee(site, "Berufsreife (neu)", true);

        changeItOnceMore(reviewer);
        compare(editor);
        editor.publish(ID);
        citizensSee(site, "Berufsreife (neuer)", true);

        rollBack(editor, reviewer);
        citizensSee(site, "Berufsreife (neu)", true);
        citizensSee(site, "Berufsreife (neuer)", false);
        assertThat(first.troubles()).isEmpty();
        assertThat(second.troubles()).isEmpty();
    }

    private static void changeATextAndBack(NetworkDesk editor) {
        editor.choose("Haltepunkte", "Berufsreife");
        assertThat(editor.translations("title")).containsText("aktuell");
        editor.german("title").fill("Berufs|reife (neu)");
        assertThat(editor.translations("title").locator("li").first()).containsText("veraltet");
        first.screenshot("pathways-editor-outdated");

        editor.page().keyboard().press("Control+z");
        assertThat(editor.german("title")).hasValue("Berufs|reife");
        assertThat(editor.translations("title").locator("li").first()).containsText("aktuell");
        editor.page().keyboard().press("Control+Shift+Z");
        assertThat(editor.german("title")).hasValue("Berufs|reife (neu)");

        editor.page()
                .locator("[data-field=title]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Übersetzungen"))
                .click();
        editor.button("Als geprüft markieren (Titel, Englisch)").click();
        assertThat(editor.translations("title").locator("li").first()).containsText("aktuell");
        assertThat(first.violations()).isEmpty();
        editor.page().keyboard().press("Control+z");
    }

    private static void addAStopWithAWayOn(NetworkDesk editor) {
        editor.addStop("Probehalt");
        editor.addTransitionTo("wb");
        editor.page()
                .getByLabel("Anmeldung", new Page.GetByLabelOptions().setExact(true))
                .selectOption("window");
        assertThat(editor.page().locator(".pathways-ed-words").first())
                .containsText("Anmeldung vom 1. bis 28. Februar vor dem Beginn am 1. August");
        assertThat(editor.page().locator(".pathways-ed-preview [data-stop=probehalt]"))
                .isVisible(new IsVisibleOptions().setTimeout(60_000));
        first.screenshot("pathways-editor-transition");
        assertThat(first.violations()).isEmpty();
    }

    /** The check speaks of the text that is outdated now and leads to the texts of that language. */
    private static void lookAtTheCheck(NetworkDesk editor) {
        Locator open = editor.page().locator("[aria-controls=pathways-ed-findings]");
        assertThat(open).containsText("Hinweise");
        open.click();
        Locator english = editor.page()
                .locator(".pathways-ed-finding", new Page.LocatorOptions().setHasText("Berufsreife (neu)"))
                .filter(new Locator.FilterOptions().setHasText("Englisch"));
        assertThat(english).containsText("veraltet");
        first.screenshot("pathways-editor-check");
        assertThat(first.violations()).isEmpty();
        english.getByRole(AriaRole.BUTTON).click();
        assertThat(editor.page().locator(".pathways-ed-list__count")).containsText("von");
        assertThat(editor.items().filter(new Locator.FilterOptions().setHasText("Probehalt")))
                .isVisible();
    }

    private static void refusedToWhoeverWorkedOnIt(NetworkDesk editor) {
        Locator publish = editor.page()
                .locator(".pathways-ed-review")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Veröffentlichen")
                                .setExact(true));
        assertThat(publish)
                .hasAccessibleDescription("Sie haben diesen Stand bearbeitet oder eingereicht. Veröffentlichen muss ihn"
                        + " eine zweite Person, damit vier Augen darauf geschaut haben.");
        assertThat(publish).hasAttribute("aria-disabled", "true");
        publish.dispatchEvent("click");
        assertThat(editor.dialog()).isHidden();
        first.screenshot("pathways-staff-four-eyes");
        assertThat(first.violations()).isEmpty();
    }

    private static void citizensSee(Site site, String stop, boolean expected) {
        try (Visitor citizen = site.visitor(Screen.DESKTOP)) {
            citizen.open("/de/pathways?ansicht=liste&netz=" + ID);
            Locator found = citizen.page().locator("main a").filter(new Locator.FilterOptions().setHasText(stop));
            if (expected) {
                assertThat(found.first()).isVisible(new IsVisibleOptions().setTimeout(20_000));
            } else {
                assertThat(found).hasCount(0);
            }
        }
    }

    private static void changeItOnceMore(NetworkDesk reviewer) {
        second.open("/de/intern/pathways/netz/" + ID);
        reviewer.button("Neuer Entwurf").click();
        reviewer.page().waitForURL("**/netz/bearbeiten/" + ID + "/2", new Page.WaitForURLOptions().setTimeout(60_000));
        reviewer.awaitMap();
        reviewer.choose("Haltepunkte", "Berufsreife (neu)");
        reviewer.german("title").fill("Berufs|reife (neuer)");
        reviewer.save();
        reviewer.submit("");
    }

    private static void compare(NetworkDesk editor) {
        first.open("/de/intern/pathways/netz/" + ID);
        editor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Änderungen ansehen"))
                .click();
        Locator change = editor.page().locator(".pathways-ed-change");
        assertThat(change).hasCount(1);
        assertThat(change.locator("ins").first()).containsText("(neuer)");
        assertThat(change.locator("del").first()).containsText("(neu)");
        first.settle();
        first.screenshot("pathways-staff-compare");
        assertThat(first.violations()).isEmpty();
    }

    /** The first version waits for a second person like any other before citizens see it again. */
    private static void rollBack(NetworkDesk editor, NetworkDesk reviewer) {
        first.open("/de/intern/pathways/netz/" + ID);
        editor.button("Diesen Stand wiederherstellen (Stand 1)").click();
        editor.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Wiederherstellen"))
                .click();
        assertThat(editor.page().locator(".pathways-ed-review")).containsText("Stand 3");
        reviewer.publish(ID);
    }
}

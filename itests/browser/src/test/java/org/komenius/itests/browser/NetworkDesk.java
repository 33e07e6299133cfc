package org.komenius.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What staff do with networks of education pathways, in their words. */
final class NetworkDesk {

    /** Arranging a network takes the server some seconds. */
    private static final double PATIENCE = 60_000;

    private static final String CLEAR =
            "async (id) => { const { api } = await import('@komenius/ui'); const base = `/api/pathways/editor/networks/${id}`;"
                    + " const network = await api.get(base).catch(() => null); if (!network) return; if (network.published) await api.post(`${base}/withdraw`, { comment: 'Probe' });"
                    + " const { etag } = await api.full(base); await api.delete(base, { etag }); }";

    private final Visitor visitor;
    private final Page page;

    NetworkDesk(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    Page page() {
        return page;
    }

    /** Begins a network with a template and stands on its page afterwards. */
    void createFromTemplate(String template, String title, String id) {
        visitor.open("/de/intern/pathways/netze");
        button("Neues Netz").click();
        dialog().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(template))
                .check();
        dialog().locator("input[name=title]").fill(title);
        dialog().locator("input[name=id]").fill(id);
        dialog().locator("button[type=submit]").click();
        page.waitForURL("**/intern/pathways/netz/" + id, new Page.WaitForURLOptions().setTimeout(PATIENCE));
        visitor.awaitHeading(title);
    }

    /** Brings a network as a file and stands on its page afterwards. */
    void importFile(String id, String json) {
        visitor.open("/de/intern/pathways/netze");
        button("Datei einlesen").click();
        dialog().locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(id + ".json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
        page.waitForURL("**/intern/pathways/netz/" + id, new Page.WaitForURLOptions().setTimeout(PATIENCE));
        visitor.settle();
    }

    /** Opens a version in the editor and waits for its map. */
    void edit(String id, int number) {
        visitor.open("/de/intern/pathways/netz/bearbeiten/" + id + "/" + number);
        awaitMap();
    }

    void awaitMap() {
        assertThat(page.locator(".pathways-ed-preview [data-stop]").first())
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    /** Chooses an item of a list by its name. */
    void choose(String kind, String title) {
        page.locator(".pathways-ed-kinds")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + kind)))
                .click();
        items().getByText(title, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(itemHeading()).hasText(title);
    }

    /** The rows of the list that is open. */
    Locator items() {
        return page.locator(".pathways-ed-item");
    }

    Locator itemHeading() {
        return page.locator(".pathways-ed-form__title");
    }

    /** The German text of a field of the form, for example {@code title}. */
    Locator german(String field) {
        return page.locator("[data-field=" + field + "] > kom-field").locator("input, textarea");
    }

    /** The states of the translations of a field. */
    Locator translations(String field) {
        return page.locator("[data-field=" + field + "] .pathways-ed-text__states");
    }

    void addStop(String title) {
        button("Haltepunkt anlegen").click();
        dialog().locator("input[name=title]").fill(title);
        dialog().locator("button[type=submit]").click();
        assertThat(itemHeading()).hasText(title);
    }

    /** A transition from the stop that is open. */
    void addTransitionTo(String stop) {
        button("Übergang von hier").click();
        dialog().locator("select[name=to]").selectOption(stop);
        dialog().locator("button[type=submit]").click();
        assertThat(itemHeading()).containsText("→");
    }

    void save() {
        button("Speichern").click();
        awaitState("Alles gespeichert");
    }

    void awaitState(String words) {
        assertThat(page.locator(".pathways-ed-bar__state"))
                .containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** Hands in the draft that is open in the editor and stands on the network's page afterwards. */
    void submit(String comment) {
        page.locator(".pathways-ed-bar")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Einreichen …"))
                .click();
        dialog().locator("textarea").fill(comment);
        dialog().locator("button[type=submit]").click();
        assertThat(page.locator(".pathways-ed-review")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        visitor.settle();
    }

    /** Publishes the version that waits on the network's page. */
    void publish(String id) {
        visitor.open("/de/intern/pathways/netz/" + id);
        page.locator(".pathways-ed-review")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Veröffentlichen")
                                .setExact(true))
                .click();
        dialog().locator("button[type=submit]").click();
        assertThat(page.locator(".pathways-ed-version--published"))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator(".pathways-ed-review")).isHidden();
    }

    /** Takes a network with all its versions away, published or not. */
    void clear(String id) {
        visitor.open("/de/intern/pathways/netze");
        page.evaluate(CLEAR, id);
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.komenius.itests.support.Ffcsv;

/** An analysis is passed on: copied, commented on, printed for tonight, put on a dashboard, published and seen by a citizen. */
@ExtendWith(OneSite.class)
class SharingTest {

    @Test
    void fromAnAnalysisToACitizensPhone(Site site) {
        try (Visitor analyst = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            Page page = analyst.page();
            String dataset = importAndShow(analyst);
            String analysis = save(analyst, dataset);

            analyst.open("/de/intern/monitoring/auswertung/" + analysis);
            click(page, "Duplizieren");
            analyst.awaitHeading("Kopie von Anteil weiblich 2020");
            page.locator("monitoring-sharing", new Page.LocatorOptions().setHasText("Kopiert am"))
                    .waitFor();
            page.getByLabel("Ihr Kommentar").fill("Bitte bis heute Abend prüfen.");
            click(page, "Kommentieren");
            page.locator(".monitoring-thread__one", new Page.LocatorOptions().setHasText("heute Abend"))
                    .waitFor();
            assertThat(analyst.violations()).isEmpty();
            analyst.screenshot("monitoring-sharing");

            click(page, "Steckbrief für heute Abend");
            Download pdf = page.waitForDownload(() -> click(page, "PDF schreiben"));
            assertThat(startOf(pdf)).startsWith("%PDF-");

            String dashboard = dashboard(analyst);
            String citizens = "/de/monitoring/zahlen/uebersicht/" + dashboard;
            try (Visitor citizen = site.visitor(Screen.PHONE)) {
                citizen.open(citizens);
                citizen.page().locator(".monitoring-number__value").first().waitFor();
                assertThat(citizen.heading()).isEqualTo("Schulen auf einen Blick");
                assertThat(citizen.overflow()).isLessThanOrEqualTo(0);
                assertThat(citizen.violations()).isEmpty();
                citizen.screenshot("monitoring-public-dashboard");
                assertThat(citizen.troubles()).isEmpty();
            }
            try (Visitor plain = site.visitorWithoutScripts(Screen.PHONE)) {
                plain.page().navigate(site.url() + citizens);
                assertThat(plain.page().locator("#served table").first().innerText())
                        .contains("Region");
            }
            snippet(site, analyst, analysis);
            assertThat(analyst.troubles()).isEmpty();
        }
    }

    /** Through REST, as an import by hand is walked through elsewhere; opened as a published table and shown to everybody. */
    private static String importAndShow(Visitor analyst) {
        return (String) analyst.page()
                .evaluate(
                        """
                        async (text) => {
                          const { api } = await import('@komenius/ui');
                          const accepted = await api.upload('/api/monitoring/imports', new File([text], '99952-01-01-4_de_flat.csv'), { query: { openReason: 'Testtabelle' } });
                          let found = {};
                          while (!found.datasetId) found = await api.get(`/api/monitoring/imports/${accepted.id}`);
                          const path = `/api/monitoring/datasets/${found.datasetId}`;
                          const { data, etag } = await api.full(path);
                          if (!data.dataset.publicMark && !data.dataset.published) await api.full(`${path}/publish`, { method: 'POST', body: { reason: 'Testtabelle' }, headers: { 'If-Match': etag } });
                          return found.datasetId;
                        }""",
                        Ffcsv.germanEdition(82));
    }

    private static String save(Visitor analyst, String dataset) {
        String code = (String) call(
                analyst.page(),
                "api.get('/api/monitoring/datasets/" + dataset
                        + "/dimensions/MEASURE/members').then((m) => m.items[0].code)");
        return (String) call(
                analyst.page(),
                """
                api.post('/api/monitoring/analyses', { title: 'Anteil weiblich 2020', shared: true, analysis: {
                  inputs: [{ id: 'a', dataset: '%1$s', measure: '%2$s', members: { GES: 'GESW' } }, { id: 'b', dataset: '%1$s', measure: '%2$s' }],
                  calculations: [{ id: 'q', label: 'Anteil weiblich 2020', kind: 'RATIO', of: 'a', by: 'b', factor: 100, unit: '%%', decimals: 1 }],
                  regions: { level: 'KREIS' }, periods: { newest: 1 } } }).then((saved) => saved.id)"""
                        .formatted(dataset, code));
    }

    private static String dashboard(Visitor analyst) {
        Page page = analyst.page();
        analyst.open("/de/intern/monitoring/dashboards");
        click(page, "Neues Dashboard");
        page.waitForURL("**/intern/monitoring/dashboard/*");
        analyst.settle();
        page.getByLabel("Titel").fill("Schulen auf einen Blick");
        addCard(page, "Auswertung: Anteil weiblich 2020", "Zahl");
        addCard(page, "Auswertung: Anteil weiblich 2020", "Diagramm");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nach oben"))
                .nth(1)
                .press("Enter");
        click(page, "Speichern");
        page.locator(".monitoring-dashboard__card").first().waitFor();
        analyst.awaitHeading("Schulen auf einen Blick");
        Locator filter = page.getByLabel("Region für alle Karten");
        String region = filter.locator("option").nth(1).getAttribute("value");
        filter.selectOption(region);
        page.waitForURL("**region=" + region + "*");
        page.locator(".monitoring-number__value").first().waitFor();
        assertThat(analyst.violations()).isEmpty();
        analyst.screenshot("monitoring-dashboard");

        click(page, "Veröffentlichen");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Warum dürfen diese Zahlen öffentlich sein?").fill("amtlich veröffentlicht");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Veröffentlichen"))
                .click();
        page.locator("kom-alert", new Page.LocatorOptions().setHasText("Dieses Dashboard ist öffentlich."))
                .waitFor();
        return (String) page.evaluate("() => location.pathname.split('/').pop()");
    }

    private static void addCard(Page page, String what, String view) {
        click(page, "Karte hinzufügen");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Was zeigt die Karte?")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(what));
        dialog.getByLabel("Darstellung")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(view));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Übernehmen"))
                .click();
        dialog.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    /** The exact state is published; a page of another origin that nobody has allowed may not show its frame. */
    private static void snippet(Site site, Visitor analyst, String analysis) {
        Page page = analyst.page();
        analyst.open("/de/intern/monitoring/auswertung/" + analysis);
        click(page, "Einbetten");
        page.waitForURL("**/auswertung/stand/*");
        page.getByLabel("Warum dürfen diese Zahlen öffentlich sein?").fill("amtlich veröffentlicht");
        click(page, "Zum Einbetten veröffentlichen");
        page.locator(".monitoring-embed-code").first().waitFor();
        analyst.screenshot("monitoring-embed");
        String hash = (String) page.evaluate("() => location.pathname.split('/').pop()");
        ForeignPage.look(site, hash);
        try (Visitor reader = site.visitor(Screen.PHONE)) {
            reader.page().navigate(site.url() + "/embed/monitoring/" + hash + "?lang=de");
            assertThat(reader.page().locator("h1").innerText()).isEqualTo("Anteil weiblich 2020");
            assertThat(reader.page().locator("svg").count()).isEqualTo(1);
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.overflow()).isLessThanOrEqualTo(0);
            assertThat(reader.page().context().cookies()).isEmpty();
            reader.screenshot("monitoring-snippet");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    private static Object call(Page page, String expression) {
        return page.evaluate(
                "async () => { const { api } = await import('@komenius/ui'); return " + expression + "; }");
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static String startOf(Download pdf) {
        try {
            return new String(Files.readAllBytes(pdf.path()), 0, 5, StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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
            analyst.awaitHeading("Kopie von Anteil weiblich");
            page.locator("monitoring-sharing", new Page.LocatorOptions().setHasText("Kopiert am")).waitFor();
            page.getByLabel("Ihr Kommentar").fill("Bitte bis heute Abend prüfen.");
            click(page, "Kommentieren");
            page.locator(".monitoring-thread__one", new Page.LocatorOptions().setHasText("heute Abend")).waitFor();
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
                assertThat(plain.page().locator("#served table").first().innerText()).contains("Region");
            }
            snippet(site, analyst, analysis);
            assertThat(analyst.troubles()).isEmpty();
        }
    }

    /** Through the interface's own REST, as an import by hand is walked through elsewhere. */
    private static String importAndShow(Visitor analyst) {
        Page page = analyst.page();
        analyst.open("/de/intern/monitoring/einlesen");
        page.setInputFiles(
                "kom-upload input[type=file]",
                new FilePayload(
                        "99951-01-01-4_de_flat.csv",
                        "text/csv",
                        Ffcsv.germanEdition(81).getBytes(StandardCharsets.UTF_8)));
        page.waitForURL("**/intern/monitoring/einlesen/*");
        page.locator("main a.kern-btn--primary[href*='/intern/monitoring/datensatz/']").waitFor();
        String id = (String) page.evaluate(
                "() => document.querySelector(\"main a.kern-btn--primary[href*='/intern/monitoring/datensatz/']\").getAttribute('href').split('/').pop().split('?')[0]");
        call(page, "api.post('/api/monitoring/datasets/" + id + "/open', { reason: 'Testtabelle' }).catch(() => null)");
        call(
                page,
                "api.full('/api/monitoring/datasets/" + id
                        + "').then(({ etag }) => api.full('/api/monitoring/datasets/" + id
                        + "/publish', { method: 'POST', body: { reason: 'Testtabelle' }, headers: { 'If-Match': etag } })).then(() => 'ok')");
        return id;
    }

    private static String save(Visitor analyst, String dataset) {
        String code = (String) call(
                analyst.page(),
                "api.get('/api/monitoring/datasets/" + dataset + "/dimensions/MEASURE/members').then((m) => m.items[0].code)");
        return (String) call(
                analyst.page(),
                """
                api.post('/api/monitoring/analyses', { title: 'Anteil weiblich', shared: true, analysis: {
                  inputs: [{ id: 'a', dataset: '%1$s', measure: '%2$s', members: { GES: 'GESW' } }, { id: 'b', dataset: '%1$s', measure: '%2$s' }],
                  calculations: [{ id: 'q', label: 'Anteil weiblich', kind: 'RATIO', of: 'a', by: 'b', factor: 100, unit: '%%', decimals: 1 }],
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
        addCard(page, "Auswertung: Anteil weiblich", "Zahl");
        addCard(page, "Auswertung: Anteil weiblich", "Diagramm");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nach oben")).nth(1).press("Enter");
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
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Veröffentlichen")).click();
        page.locator("kom-alert", new Page.LocatorOptions().setHasText("Dieses Dashboard ist öffentlich.")).waitFor();
        return (String) page.evaluate("() => location.pathname.split('/').pop()");
    }

    private static void addCard(Page page, String what, String view) {
        click(page, "Karte hinzufügen");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Was zeigt die Karte?")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(what));
        dialog.getByLabel("Darstellung")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(view));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Übernehmen")).click();
        dialog.waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
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
        try (Visitor reader = site.visitor(Screen.PHONE)) {
            reader.page().navigate(site.url() + "/embed/monitoring/" + hash + "?lang=de");
            assertThat(reader.page().locator("h1").innerText()).isEqualTo("Anteil weiblich");
            assertThat(reader.page().locator("svg").count()).isEqualTo(1);
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.overflow()).isLessThanOrEqualTo(0);
            assertThat(reader.page().context().cookies()).isEmpty();
            reader.screenshot("monitoring-snippet");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    private static Object call(Page page, String expression) {
        return page.evaluate("async () => { const { api } = await import('@komenius/ui'); return " + expression + "; }");
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }

    private static String startOf(Download pdf) {
        try {
            return new String(Files.readAllBytes(pdf.path()), 0, 5, StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the upload of a school table to the council paper: index, strata, four eyes, record, recomputation without the platform. */
@ExtendWith(OneSite.class)
class AllocationTest {

    private static final String[] PRIMARIES = {"Altstadt", "Am Weinberg", "Nordstadt", "Mühlvorstadt"};

    private static final String[] STEPS = {"merkmale", "pruefung", "index", "schulen", "regeln", "vergleich", "freigabe"
    };

    @TempDir
    private Path folder;

    @Test
    void twelveAndAHalfPostsFromUploadToPaper(Site site) throws Exception {
        Path record = folder.resolve("record.json");
        String address;
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("analyse")) {
            upload(visitor);
            Page page = visitor.page();
            visitor.open("/de/intern/monitoring/stellenverteilungen");
            button(page, "Neue Stellenverteilung").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Bezeichnung").fill("Schulsozialarbeit 2027");
            dialog.getByRole(AriaRole.BUTTON, named("Beginnen")).click();
            visitor.awaitHeading("Schulsozialarbeit 2027");
            address = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");

            addInput(visitor, "Kinder in Bedarfsgemeinschaften");
            addInput(visitor, "Nichtdeutsche Familiensprache");
            next(visitor, "Prüfung");
            assertThat(page.locator("main").innerText()).contains("erste Hauptkomponente erklärt", "passt");
            visitor.screenshot("monitoring-allocation-plausibility");
            next(visitor, "Index");
            page.getByText("Woraus der Index besteht").first().waitFor();
            page.locator("kom-map svg").first().waitFor();
            versions(visitor);
            visitor.screenshot("monitoring-allocation-index");
            assertThat(visitor.violations()).isEmpty();
            next(visitor, "Schulen");
            schools(visitor);
            next(visitor, "Regeln");
            rules(visitor);
            next(visitor, "Vergleich");
            page.locator("kom-table tbody tr").first().waitFor();
            visitor.screenshot("monitoring-allocation-comparison");
            assertThat(visitor.violations()).isEmpty();
            next(visitor, "Freigabe");
            button(page, "Vorschlagen").click();
            dialog.getByRole(AriaRole.BUTTON, named("Vorschlagen")).click();
            page.getByText("Freigeben muss eine zweite Person.").waitFor();
            assertThat(button(page, "Freigeben").count()).isZero();
            assertThat(visitor.troubles()).isEmpty();
        }
        try (Visitor second = site.visitor(Screen.DESKTOP).signIn("admin")) {
            second.open(address + "?schritt=freigabe");
            Page page = second.page();
            button(page, "Freigeben").click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, named("Freigeben"))
                    .click();
            button(page, "Niederschrift (JSON)").waitFor();
            second.screenshot("monitoring-allocation-approved");
            save(page, "Niederschrift (JSON)", record);
            assertThat(begin(save(page, "Vorlage als PDF", folder.resolve("paper.pdf"))))
                    .isEqualTo("%PDF");
            assertThat(begin(save(page, "Vorlage als DOCX", folder.resolve("paper.docx"))))
                    .startsWith("PK");
            assertThat(second.violations()).isEmpty();
        }
        try (Visitor phone = site.visitor(Screen.PHONE).signIn("analyse")) {
            for (String step : STEPS) {
                phone.open(address + "?schritt=" + step);
                phone.page().locator("#allocation-step").waitFor();
                phone.settle();
                phone.screenshot("monitoring-allocation-phone-" + step);
                assertThat((Integer) phone.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as("overflow of " + step)
                        .isLessThanOrEqualTo(0);
            }
            assertThat(phone.troubles()).isEmpty();
        }
        assertThat(recompute(record)).contains("Prüfsumme stimmt", "Stellen neu berechnet: 6, keine Abweichung");
    }

    private void upload(Visitor visitor) throws IOException {
        StringBuilder text = new StringBuilder("statistics_code;statistics_label;time_code;time_label;time;");
        for (int i = 1; i <= 2; i++) {
            text.append(i + "_variable_code;" + i + "_variable_label;" + i + "_variable_attribute_code;" + i
                    + "_variable_attribute_label;");
        }
        text.append("value;value_unit;value_variable_code;value_variable_label\n");
        for (int i = 0; i < PRIMARIES.length; i++) {
            school(text, 99101 + i, "Grundschule " + PRIMARIES[i], 120 + 60 * i, 8 + 9 * i, 5 + 7 * i + i % 2);
        }
        school(text, 99601, "Gymnasium Am Schloss", 820, 6, 9);
        school(text, 99602, "Gymnasium Nord", 760, 11, 14);
        Path file = Files.writeString(folder.resolve("99077-01-01-4_de_flat.csv"), text);
        visitor.open("/de/intern/monitoring/einlesen");
        Page page = visitor.page();
        page.getByText("Veröffentlichte amtliche Tabelle").click();
        page.getByLabel("Begründung").fill("Erfundene Zahlen");
        page.setInputFiles("kom-upload input[type=file]", file);
        page.waitForURL("**/intern/monitoring/einlesen/*");
        page.locator("main a.kern-btn--primary[href*='/intern/monitoring/datensatz/']")
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        visitor.settle();
    }

    private static void school(StringBuilder text, int number, String name, int pupils, int poverty, int language) {
        String[][] figures = {
            {String.valueOf(pupils), "Anzahl", "SCHUELER", "Schülerinnen und Schüler"},
            {String.valueOf(poverty), "Prozent", "SGB2", "Kinder in Bedarfsgemeinschaften"},
            {String.valueOf(language), "Prozent", "SPRACHE", "Nichtdeutsche Familiensprache"},
            {"0,5", "Anzahl", "STELLEN", "Stellen Schulsozialarbeit"}
        };
        for (String[] figure : figures) {
            text.append("99077;Schulen;STAG;Stichtag;2025-10-01;KREISE;Kreise;07399;Landkreis Sonnental;SCHULE;Schule;")
                    .append(number + ";" + name + ";" + String.join(";", figure) + "\n");
        }
    }

    private static void addInput(Visitor visitor, String measure) {
        Page page = visitor.page();
        button(page, "Merkmal hinzufügen").click();
        figure(page, "Merkmal", measure, null);
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(measure))
                .waitFor();
        visitor.settle();
    }

    /** Chooses the table, then the figure in it. */
    private static void figure(Page page, String label, String measure, String posts) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Suchen").fill("99077-01-01-4");
        Locator row = dialog.locator("tbody tr", new Locator.LocatorOptions().setHasText("99077-01-01-4"));
        row.first().getByRole(AriaRole.BUTTON).first().click();
        Locator form = dialog.locator("kom-form");
        form.waitFor();
        option(form.locator("select[name=measure]"), measure);
        if (posts != null) {
            option(form.locator("select[name=posts]"), posts);
        }
        form.getByRole(AriaRole.BUTTON, named("Übernehmen")).click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void option(Locator select, String text) {
        String label = select.locator("option").allTextContents().stream()
                .map(String::strip)
                .filter(option -> option.startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + text));
        select.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
    }

    /** Freezes the index and compares it with itself: nothing has changed. */
    private static void versions(Visitor visitor) {
        Page page = visitor.page();
        button(page, "Index festschreiben").click();
        button(page, "Zwei Versionen vergleichen").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, named("Vergleichen")).click();
        dialog.getByText("Was sich geändert hat").first().waitFor();
        assertThat(dialog.locator("tbody tr").first().innerText()).contains("0,00");
        page.keyboard().press("Escape");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        visitor.settle();
    }

    private static void schools(Visitor visitor) {
        Page page = visitor.page();
        button(page, "Aus einem Datensatz übernehmen").click();
        figure(page, "Schülerzahl", "Schülerinnen und Schüler", "Stellen Schulsozialarbeit");
        page.locator("main tbody tr", new Page.LocatorOptions().setHasText("Gymnasium Nord"))
                .waitFor();
        assertThat(page.locator("main tbody tr").count()).isEqualTo(6);
        visitor.settle();
        visitor.screenshot("monitoring-allocation-schools");
    }

    private static void rules(Visitor visitor) {
        Page page = visitor.page();
        button(page, "Variante anlegen").click();
        Locator posts = page.getByLabel("Stellen insgesamt");
        posts.fill("12,5");
        posts.press("Tab");
        page.getByText("gehen auf").waitFor();
        button(page, "bearbeiten Alle Schulen").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name der Gruppe").fill("Grundschulen");
        dialog.getByLabel("Gymnasium").uncheck();
        dialog.getByLabel("Mindestens je Schule").fill("0,5");
        dialog.getByRole(AriaRole.BUTTON, named("Übernehmen")).click();
        page.getByText("Keine Gruppe gilt für").waitFor();
        button(page, "Gruppe hinzufügen").click();
        dialog.getByLabel("Name der Gruppe").fill("Gymnasien");
        dialog.getByLabel("Gymnasium").check();
        dialog.getByLabel("jede Schule gleich").check();
        dialog.getByLabel("Stellen je Schule").fill("0,5");
        dialog.getByRole(AriaRole.BUTTON, named("Übernehmen")).click();
        page.getByText("12,50 Stellen für 6 Schulen gehen auf.").waitFor();
        visitor.settle();
        visitor.screenshot("monitoring-allocation-rules");
    }

    private static void next(Visitor visitor, String step) {
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Weiter: " + step))
                .click();
        visitor.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(step).setExact(true))
                .waitFor();
        visitor.settle();
    }

    private static Path save(Page page, String name, Path target) {
        Download download = page.waitForDownload(() -> button(page, name).click());
        download.saveAs(target);
        return target;
    }

    private static String begin(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, 4, StandardCharsets.ISO_8859_1);
    }

    /** The command as it is shipped; nothing of it needs the running platform. */
    private static String recompute(Path record) throws IOException, InterruptedException {
        Path command = Path.of("../../distribution/karaf/target/assembly/bin/recompute")
                .toAbsolutePath()
                .normalize();
        Process process = new ProcessBuilder(command.toString(), record.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.komenius.itests.support.Ffcsv;

/** A small guarded data set, persons by Kreis and sex, as the statistics unit reads it in and looks at it. */
final class GuardedTable {

    private static final String[] REGIONS = {"01001", "01002", "01003", "01004"};

    private static final String[] SCHOOLS = {"GS;Grundschule", "RS;Realschule", "GY;Gymnasium"};

    /** Asks the interface as who is signed in; the answer's JSON, null for none. */
    private static final String CALL =
            """
            async ([method, path, body]) => {
              const token = (await (await fetch('/api/platform/session')).json()).csrfToken;
              const answer = await fetch(path, { method, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token },
                body: body || undefined });
              if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
              const text = await answer.text();
              return text ? JSON.parse(text) : null;
            }""";

    private GuardedTable() {}

    /** A flat file of 2024. @param counts men and women by Kreis */
    static Path file(Path folder, String code, int[][] counts) throws IOException {
        StringBuilder file = new StringBuilder(Ffcsv.germanEdition(0));
        String statistic = code.substring(0, code.indexOf('-'));
        for (int r = 0; r < counts.length; r++) {
            file.append(Ffcsv.row(statistic, REGIONS[r], 2024, String.valueOf(counts[r][0])))
                    .append(Ffcsv.row(statistic, REGIONS[r], 2024, String.valueOf(counts[r][1]))
                            .replace("GESM;männlich", "GESW;weiblich"));
        }
        return Files.writeString(folder.resolve(code + "_de_flat.csv"), file);
    }

    /** A flat file of 2023 and 2024. @param counts pupils of three kinds of school by Kreis; in 2023 there were as many and one more of each */
    static Path schools(Path folder, String code, int[][] counts) throws IOException {
        StringBuilder file = new StringBuilder(Ffcsv.germanEdition(0));
        String statistic = code.substring(0, code.indexOf('-'));
        for (int year = 2023; year <= 2024; year++) {
            for (int r = 0; r < counts.length; r++) {
                for (int s = 0; s < SCHOOLS.length; s++) {
                    int count = counts[r][s] + (year == 2023 ? 1 : 0);
                    file.append(Ffcsv.row(statistic, REGIONS[r], year, String.valueOf(count))
                            .replace("GES;Geschlecht;GESM;männlich", "SCHULART;Schulart;" + SCHOOLS[s]));
                }
            }
        }
        return Files.writeString(folder.resolve(code + "_de_flat.csv"), file);
    }

    /** Reads a file in without releasing it; the data set's id. */
    static String importDraft(Visitor unit, Path file) {
        Page page = unit.page();
        unit.open("/de/intern/monitoring/einlesen");
        page.getByLabel("Noch nicht freigeben").check();
        page.setInputFiles("kom-upload input[type=file]", file);
        page.waitForURL("**/intern/monitoring/einlesen/*");
        Locator show =
                page.locator("main a[href*='/intern/monitoring/datensatz/']").first();
        show.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        return show.getAttribute("href").replaceAll(".*/datensatz/([^/?]+).*", "$1");
    }

    /** Releases the form that the assistant shows. */
    static void release(Visitor unit) {
        Page page = unit.page();
        page.locator("[data-release]").click();
        page.locator("dialog .kern-btn--primary").click();
        page.getByText("Diese Version ist freigegeben").waitFor();
    }

    static Object call(Page page, String method, String path, String body) {
        return page.evaluate(CALL, List.of(method, path, body));
    }

    /** A picture, and what axe has to say of the page. */
    static void look(Visitor visitor, String name) {
        visitor.settle();
        visitor.screenshot(name);
        assertThat(visitor.violations()).as(name).isEmpty();
    }
}

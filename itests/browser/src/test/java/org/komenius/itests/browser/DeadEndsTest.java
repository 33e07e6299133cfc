package org.komenius.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What planners see of the demo's network: findings as a list, on the map and as a file, and who reaches what. */
@ExtendWith(OneSite.class)
class DeadEndsTest {

    @TestFactory
    Stream<DynamicTest> findings(Site site) {
        return Stream.of(Screen.values())
                .map(screen -> DynamicTest.dynamicTest(screen.name(), () -> {
                    try (Visitor visitor = site.visitor(screen).signIn("analyse")) {
                        look(visitor);
                    }
                }));
    }

    private static void look(Visitor visitor) throws IOException {
        Page page = visitor.page();
        visitor.open("/de/intern/pathways/sackgassen");
        Locator kind = page.locator(".pathways-ed-count--button:not([disabled])")
                .filter(new Locator.FilterOptions().setHasText("Prüfung überfällig"));
        int expected = Integer.parseInt(kind.locator("strong").innerText());
        kind.click();
        assertThat(kind).hasAttribute("aria-pressed", "true");
        Locator rows = page.locator("main table tbody tr");
        assertThat(rows).hasCount(Math.min(expected, 25));
        assertThat(rows.first()).containsText("Prüfung überfällig");
        assertThat(page.locator(".pathways-ed-deadmap [data-trouble]").first()).isVisible();
        visitor.settle();
        visitor.screenshot("pathways-dead-ends");
        assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
        assertThat(visitor.violations()).isEmpty();

        Download file =
                page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("CSV"))
                        .click());
        assertThat(file.suggestedFilename()).startsWith("sackgassen-").endsWith(".csv");
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines.get(0)).contains("Wo;Art;Was fehlt;Gemeinde");
        assertThat(lines).hasSize(expected + 1);

        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Erreichbarkeit nach Gemeinden"))
                .click();
        assertThat(rows.first()).isVisible();
        visitor.settle();
        visitor.screenshot("pathways-reachability");
        assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
        assertThat(visitor.violations()).isEmpty();
        assertThat(visitor.troubles()).isEmpty();
    }
}

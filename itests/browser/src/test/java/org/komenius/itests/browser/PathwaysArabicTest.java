package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Right-to-left pages: the map mirrored, digits as everywhere, and honest about the language of every text. */
@ExtendWith(OneSite.class)
class PathwaysArabicTest {

    private static final String ACROSS =
            "(id) => { const box = document.querySelector(`[data-stop='${id}'] .pathways-stop__mark`).getBoundingClientRect(); return box.left + box.width / 2; }";
    /** Arabic-Indic and Persian digits. */
    private static final String OTHER_DIGITS = "[\\u0660-\\u0669\\u06f0-\\u06f9]";

    @Test
    void theMapRunsFromRightToLeft(Site site) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            visitor.open("/de");
            PublishedNetwork network = PublishedNetwork.of(visitor.page());
            Page page = visitor.page();
            visitor.open("/ar/pathways" + network.query() + "&ansicht=karte");
            String first = network.stops().get(0);
            String last = network.stops().get(network.stops().size() - 1);
            assertThat(across(page, first)).isGreaterThan(across(page, last));
            page.locator("[data-stop='" + network.from() + "']").focus();
            double start = across(page, network.from());
            page.keyboard().press("ArrowLeft");
            String next = (String) page.evaluate("() => document.activeElement.dataset.stop");
            assertThat(network.linked(network.from(), next)).isTrue();
            assertThat(across(page, next)).isLessThan(across(page, network.from()));
            assertThat(start).isPositive();
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            visitor.screenshot("pathways-map-arabic");
            page.keyboard().press("Enter");
            page.waitForSelector(".pathways-panel[open] h2");
            assertThat((Boolean) page.evaluate(
                            "() => document.querySelector('.pathways-panel').getBoundingClientRect().left < 20"))
                    .as("the panel is on the left")
                    .isTrue();
            assertThat((Boolean) page.evaluate(
                            "(id) => { const panel = document.querySelector('.pathways-panel').getBoundingClientRect(); const mark = document.querySelector(`[data-stop='${id}'] .pathways-stop__mark`).getBoundingClientRect(); return mark.left >= panel.right; }",
                            next))
                    .as("the stop is not behind it")
                    .isTrue();
            visitor.screenshot("pathways-stop-arabic");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void numbersAndForeignTextsKeepTheirDirection(Site site) {
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = site.visitor(screen)) {
                visitor.open("/de");
                PublishedNetwork network = PublishedNetwork.of(visitor.page());
                Page page = visitor.page();
                visitor.open("/ar/pathways/fahrplan" + network.planQuery());
                page.locator(".pathways-route__toggle").first().click();
                page.waitForSelector(".pathways-steps");
                String text = page.locator("main").innerText();
                assertThat(text).doesNotContainPattern(OTHER_DIGITS).containsPattern("20\\d\\d");
                assertThat(page.locator("main bdi[lang=de], main bdi[lang=en]").count())
                        .as("texts that are not Arabic carry their language")
                        .isPositive();
                assertThat(page.locator("main bdi[lang=ar]").count()).isZero();
                assertThat(page.locator(".pathways-translation").count())
                        .as("readers are told which language and state a text has")
                        .isPositive();
                assertThat(
                                (Boolean)
                                        page.evaluate(
                                                "() => { const step = document.querySelector('.pathways-step'); const stop = step.querySelector('.pathways-step__stop'); return stop.getBoundingClientRect().right < step.getBoundingClientRect().right - 20; }"))
                        .as("the line runs on the right")
                        .isTrue();
                assertThat(visitor.violations()).isEmpty();
                assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
                visitor.screenshot("pathways-fahrplan-arabic");
                assertThat(visitor.troubles()).isEmpty();
            }
        }
    }

    private static double across(Page page, String stop) {
        return ((Number) page.evaluate(ACROSS, stop)).doubleValue();
    }
}

package org.komenius.pathways.internal.pagetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.pathways.internal.demo.DemoNetwork;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.pathways.internal.routing.FahrplanQuestion;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.JsonLd;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageRequest;

/** The texts of the demo's network, which uses everything that a network can hold. The map itself is not drawn here. */
class PageTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PublishedNetwork DEMO =
            new PublishedNetwork(3, Instant.parse("2026-11-01T08:00:00Z"), DemoNetwork.create(1), null);

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ar", "uk", "de-x-ls"})
    void everyStopCanBeToldInEveryLanguage(String language) {
        PublicPage page = page(language);
        for (Stop stop : DEMO.network().stops()) {
            StopParts parts = new StopParts(page, stop);
            String said = parts.facts().toString()
                    + parts.onward()
                    + parts.arrivals()
                    + parts.institutions(List.of())
                    + parts.counselling()
                    + page.source(stop.source(), stop.checked());
            assertThat(said).as(stop.id()).doesNotContain("public.", "text.", "\u00ad", "{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ar", "uk", "de-x-ls"})
    void anAnswerCanBeToldInEveryLanguage(String language) {
        for (String to : new String[] {"abi", null}) {
            String said = answer(language, "br", to).toString();
            assertThat(said).doesNotContain("public.", "text.", "\u00ad", "{");
        }
    }

    @Test
    void theWayFromBerufsreifeToAbiturIsToldWithItsSteps() {
        PageContent content = answer("de", "br", "abi");
        assertThat(content.blocks().toString())
                .contains("„Berufsreife“ nach „Abitur“", "Richtung", "Warum das geht", "/pathways/halt/abi");
        assertThat(content.blocks()).anyMatch(block -> block instanceof Block.ItemList list && list.ordered());
    }

    @Test
    void everyGoalLeadsToItsRoutes() {
        assertThat(answer("en", "br", null).blocks().toString()).contains("/pathways/fahrplan?von=br&nach=abi");
    }

    @Test
    void theFormOffersEveryStopByItsStageAndKeepsTheChoice() {
        Block.Form form = (Block.Form) page("de").planner("br", "abi");
        assertThat(form.toString()).contains("value=br", "value=abi");
        DEMO.network().stops().forEach(stop -> assertThat(form.toString()).contains("Option[value=" + stop.id() + ","));
    }

    @Test
    void aPlaceOfLearningIsAProgrammeAMilestoneACredential() {
        PublicPage page = page("en");
        assertThat(data(page, "mss").type()).isEqualTo("EducationalOccupationalProgram");
        assertThat(data(page, "abi").type()).isEqualTo("EducationalOccupationalCredential");
        assertThat(data(page, "mss").properties())
                .containsEntry("url", "https://bildung.example/en/pathways/halt/mss")
                .containsEntry("inLanguage", "en");
    }

    private static JsonLd data(PublicPage page, String stop) {
        return StopData.of(page, DEMO.network().stop(stop).orElseThrow(), List.of());
    }

    private static PageContent answer(String language, String from, String to) {
        PageContent.Builder content = PageContent.titled("Fahrplan");
        new AnswerText(page(language)).write(DEMO.planner().plan(FahrplanQuestion.of(from, to, TODAY, 25)), content);
        return content.build();
    }

    private static PublicPage page(String language) {
        String segment = language.equals("de-x-ls") ? "ls" : language;
        return PublicPage.of(new PageRequest(Map.of(), Map.of(), language, "https://bildung.example/" + segment), DEMO);
    }
}

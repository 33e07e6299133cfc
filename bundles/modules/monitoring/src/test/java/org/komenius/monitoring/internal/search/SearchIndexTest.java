package org.komenius.monitoring.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.komenius.monitoring.internal.search.Documents.DAY_CARE;
import static org.komenius.monitoring.internal.search.Documents.LEAVERS;
import static org.komenius.monitoring.internal.search.Documents.POPULATION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.monitoring.internal.search.Found.FacetValue;

class SearchIndexTest {

    private static final Set<String> ALL = Set.of("care", "leavers", "population");

    private final SearchIndex index = new SearchIndex();

    @BeforeEach
    void fill() {
        index.update(List.of(DAY_CARE, LEAVERS, POPULATION), List.of());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest(name = "\"{0}\" finds {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kindergarten          | care               | synonym",
                "Kita                  | care               | synonym",
                "Kitas                 | care               | synonym in the plural",
                "kindergaerten         | care               | umlaut written out, plural",
                "Kindergarden          | care               | typing error in a synonym",
                "Kindertagesstätte     | care               | synonym",
                "Einrichtung           | care               | part of a compound",
                "day care              | care               | English synonym",
                "U3                    | care population    | abbreviation of a member",
                "Schulabgänger         | leavers            | another form of the word",
                "Absolventinnen        | leavers            | female form",
                "schule                | leavers            | part of Schulabgänge",
                "Abitur                | leavers            | what a member is called elsewhere",
                "ohne Abschluss        | leavers            | phrase",
                "Geschlechter          | leavers population | plural of a dimension",
                "sex                   | leavers population | English label",
                "Bevölkerungsstnad     | population         | letters swapped",
                "Stand                 | population         | part of Bevölkerungsstand",
                "Einwohner             | population         | synonym",
                "age groups            | care               | English plural",
                "21111                 | leavers            | number of a statistic",
                "12411-02              | population         | beginning of a table code",
                "22543-01-02-4         | care               | table code",
                "Mainz                 | care leavers population | region",
                "Kinder nach Alter     | care               | words that tell nothing are passed over",
                "Kinder Hochschulreife |                    | all words must be found",
                "Straßenbahn           |                    | nothing",
                "***                   | care leavers population | no word at all"
            })
    void finds(String text, String ids, String why) {
        assertThat(ids(question(text, Map.of(), ALL)))
                .as(why)
                .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
    }

    @Test
    void theTitleCountsMoreThanAMember() {
        Searchable pupils = Documents.document(
                "pupils",
                "21111-01-03-4",
                "21111",
                "Schulen",
                "Schüler ohne Hauptschulabschluss",
                DAY_CARE.topics().iterator().next(),
                List.of(),
                Map.of(),
                List.of(),
                2015,
                2016,
                Searchable.State.PUBLIC);
        index.update(List.of(pupils), List.of());
        assertThat(ids(question("Hauptschulabschluss", Map.of(), Set.of("pupils", "leavers"))))
                .containsExactly("pupils", "leavers");
    }

    @Test
    void marksTheWholeWordThatASynonymStandsFor() {
        Found found = index.search(question("Kindergarten", Map.of(), ALL));
        Highlight title = found.highlights(DAY_CARE).get(0);
        assertThat(title.field()).isEqualTo(Field.TITLE);
        assertThat(title.parts())
                .containsExactly(
                        new Highlight.Part("Kinder in ", false),
                        new Highlight.Part("Tageseinrichtungen", true),
                        new Highlight.Part(" nach Altersgruppen", false));
        assertThat(title.text()).isEqualTo(DAY_CARE.title());
    }

    @Test
    void aFacetCountsWhatTheOthersLeave() {
        Map<Facet, List<FacetValue>> facets = index.search(question(null, Map.of(Facet.TOPIC, Set.of("D")), ALL))
                .facets();
        assertThat(counts(facets, Facet.TOPIC)).containsExactly("A=1", "C=1", "D=1");
        assertThat(counts(facets, Facet.STATE)).containsExactly("INTERNAL=1");
        assertThat(counts(facets, Facet.DIMENSION)).containsExactly("BILAB1=1", "GES=1");
        assertThat(counts(facets, Facet.YEAR)).startsWith("2022=1").doesNotContain("2023=1");
    }

    @Test
    void whatOneMayNotSeeIsNeitherFoundNorCountedNorProposed() {
        Found found = index.search(question("Geschlecht", Map.of(), Set.of("population")));
        assertThat(found.hits()).extracting(hit -> hit.document().id()).containsExactly("population");
        assertThat(counts(found.facets(), Facet.TOPIC)).containsExactly("A=1");
        assertThat(counts(found.facets(), Facet.DIMENSION)).doesNotContain("BILAB1=1");
        assertThat(index.suggest("Schulab", Set.of("population"), 5)).isEmpty();
    }

    @Test
    void yearsFindWhatReachesIntoThem() {
        assertThat(ids(new Question(null, Map.of(), 2024, null, ALL))).containsExactly("population");
        assertThat(ids(new Question(null, Map.of(), null, 2012, ALL))).containsExactlyInAnyOrder("care", "population");
    }

    @Test
    void aChangedDocumentIsFoundByItsNewWordsOnly() {
        index.update(
                List.of(Documents.document(
                        "leavers",
                        "21111-02-06-4",
                        "21111",
                        "Statistik",
                        "Wiederholungen",
                        DAY_CARE.topics().iterator().next(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        2015,
                        2016,
                        Searchable.State.PUBLIC)),
                List.of("care"));
        assertThat(ids(question("Schulabgänge", Map.of(), ALL))).isEmpty();
        assertThat(ids(question("Wiederholer", Map.of(), ALL))).containsExactly("leavers");
        assertThat(ids(question("Kita", Map.of(), ALL))).isEmpty();
        assertThat(index.versions()).containsOnlyKeys("leavers", "population");
    }

    @ParameterizedTest(name = "\"{0}\" proposes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kinderg | Kinder in Tageseinrichtungen nach Altersgruppen",
                "bevölk  | Bevölkerungsstand",
                "ges     | Geschlecht",
                "schulabgänge gesch | Schulabgänge nach Geschlecht und Schulabschluss",
                "12411-02 | 12411-02-03-4"
            })
    void proposes(String typed, String proposal) {
        assertThat(index.suggest(typed, ALL, 5)).extracting(Suggestion::text).contains(proposal);
    }

    private Question question(String text, Map<Facet, Set<String>> chosen, Set<String> among) {
        return new Question(text, chosen, null, null, among);
    }

    private List<String> ids(Question question) {
        return index.search(question).hits().stream()
                .map(hit -> hit.document().id())
                .toList();
    }

    private static List<String> counts(Map<Facet, List<FacetValue>> facets, Facet facet) {
        return facets.get(facet).stream()
                .map(value -> value.value() + "=" + value.count())
                .toList();
    }
}

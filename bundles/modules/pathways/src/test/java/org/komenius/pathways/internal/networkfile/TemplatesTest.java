package org.komenius.pathways.internal.networkfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.RouteGroup;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.network.TranslatedText;
import org.komenius.pathways.internal.network.TranslationState;

/** What editors may rely on in the shipped templates. Whether their rules are right only people and the sources can say. */
class TemplatesTest {

    private static final Set<String> LANGUAGES = Set.of("de", "en", "ar", "uk", "de-x-ls");

    static Stream<Network> networks() {
        return Templates.all().stream().map(Template::network);
    }

    @Test
    void bothLaenderAreThere() {
        assertThat(Templates.all()).extracting(Template::id).containsExactly("rlp", "saarland");
        assertThat(Templates.find("rlp").orElseThrow().network().land()).isEqualTo("07");
        assertThat(Templates.find("saarland").orElseThrow().network().land()).isEqualTo("10");
        assertThat(Templates.find("bayern")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void sayThatTheyHaveToBeCheckedBeforeUse(Network network) {
        assertThat(network.checkBeforeUse()).isTrue();
        assertThat(network.description().german()).contains("Vor Verwendung prüfen");
        assertThat(network.transitions())
                .allSatisfy(way -> assertThat(way.checked()).isNull());
        assertThat(network.sources())
                .allSatisfy(source -> assertThat(source.retrieved()).isNull());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void areWrittenAsTheyAreStored(Network network) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/templates/" + network.id() + ".json")) {
            assertThat(NetworkJson.write(network)).isEqualTo(in.readAllBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void haveASizeThatFitsOnAMap(Network network) {
        assertThat(network.stops()).hasSizeBetween(35, 60);
        assertThat(network.lines()).hasSizeBetween(12, 14);
        assertThat(network.columns()).hasSizeBetween(14, 18);
        assertThat(network.lines())
                .extracting(line -> line.group())
                .contains(RouteGroup.REGULAR, RouteGroup.SECOND_CHANCE, RouteGroup.NEWCOMERS);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void leadNowhereOnlyAtWorthyEnds(Network network) {
        Set<String> left = network.transitions().stream().map(Transition::from).collect(Collectors.toSet());
        assertThat(network.stops())
                .filteredOn(stop -> !left.contains(stop.id()))
                .allSatisfy(stop -> assertThat(stop.destination()).as(stop.id()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void beginOnlyInTheEarlyYearsOrWithAdvice(Network network) {
        Set<String> reached = network.transitions().stream().map(Transition::to).collect(Collectors.toSet());
        assertThat(network.stops())
                .filteredOn(stop -> !reached.contains(stop.id()))
                .extracting(Stop::id)
                .containsExactlyInAnyOrder("krippe", "tages", "erst");
    }

    @ParameterizedTest
    @CsvSource({
        "rlp, kita, abi",
        "rlp, kita, berufab",
        "rlp, br, abi",
        "rlp, br, uni",
        "rlp, foep, berufab",
        "rlp, foep, teilhabe",
        "rlp, berufab, uni",
        "rlp, erst, abi",
        "rlp, erst, uni",
        "rlp, erst, berufab",
        "saarland, kita, abi",
        "saarland, kita, berufab",
        "saarland, hsa, abi",
        "saarland, hsa, uni",
        "saarland, foep, berufab",
        "saarland, berufab, uni",
        "saarland, erst, abi",
        "saarland, erst, uni"
    })
    void leadFromHereToThere(String template, String from, String to) {
        assertThat(reachable(Templates.find(template).orElseThrow().network(), from))
                .contains(to);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void nobodyIsStuck(Network network) {
        Set<String> worthy =
                network.stops().stream().filter(Stop::destination).map(Stop::id).collect(Collectors.toSet());
        assertThat(network.stops())
                .allSatisfy(stop ->
                        assertThat(reachable(network, stop.id())).as(stop.id()).containsAnyElementsOf(worthy));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyWayHasASourceACostAndEveryRequirementItsWords(Network network) {
        Set<String> sources = network.sources().stream().map(Source::id).collect(Collectors.toSet());
        assertThat(network.transitions()).allSatisfy(way -> {
            assertThat(way.source()).as(way.id()).isIn(sources);
            assertThat(way.cost()).as(way.id()).isNotNull();
        });
        assertThat(network.stops())
                .allSatisfy(stop -> assertThat(stop.source()).as(stop.id()).isIn(sources));
        assertThat(network.transitions().stream().flatMap(way -> way.requirements().stream()))
                .filteredOn(Requirement.Grades.class::isInstance)
                .allSatisfy(grades -> assertThat(grades.note()).isNotNull());
        assertThat(network.sources())
                .allSatisfy(source -> assertThat(source.url()).as(source.id()).startsWith("http"));
        Set<String> used = Stream.concat(
                        network.transitions().stream().map(Transition::source),
                        network.stops().stream().map(Stop::source))
                .collect(Collectors.toSet());
        assertThat(used).as("no source is listed in vain").containsExactlyInAnyOrderElementsOf(sources);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyTextIsInAllLanguagesAndMachineTranslationsSaySo(Network network) {
        assertThat(network.stops())
                .allSatisfy(stop -> assertThat(stop.description()).as(stop.id()).isNotNull());
        assertThat(allTexts(network)).allSatisfy(text -> {
            assertThat(text.byLanguage().keySet()).as(text.german()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
            text.byLanguage().forEach((language, translation) -> assertThat(translation.state())
                    .as(language + ": " + translation.text())
                    .isEqualTo(
                            language.equals("ar") || language.equals("uk")
                                    ? TranslationState.MACHINE_TRANSLATED
                                    : TranslationState.CURRENT));
        });
    }

    /** A text that was left in the wrong script would be a mistake of whoever filled the columns. */
    @ParameterizedTest
    @MethodSource("networks")
    void arabicAndUkrainianTextsAreWrittenInTheirScript(Network network) {
        assertThat(allTexts(network)).allSatisfy(text -> {
            assertThat(text.in("ar")).doesNotContainPattern("[а-яіїєґ]");
            assertThat(text.in("uk")).doesNotContainPattern("\\p{InArabic}");
            assertThat(text.in("en")).doesNotContainPattern("[а-яіїєґ]|\\p{InArabic}");
        });
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyQualificationCanBeEarnedAndNewcomersLearnGermanBeforeItIsAskedFor(Network network) {
        Set<String> earned = Stream.concat(
                        network.stops().stream().flatMap(stop -> stop.holds().stream()),
                        network.transitions().stream().flatMap(way -> way.gains().stream()))
                .collect(Collectors.toSet());
        assertThat(earned)
                .containsExactlyInAnyOrderElementsOf(
                        network.qualifications().stream().map(Qualification::id).toList());
        assertThat(network.transitions().stream().flatMap(way -> way.requirements().stream()))
                .filteredOn(Requirement.Language.class::isInstance)
                .allSatisfy(needed -> assertThat(
                                ((Requirement.Language) needed).skill().language())
                        .isEqualTo("de"));
    }

    /** What is known from the law: a slip of the pen here would send families to the wrong day. */
    @ParameterizedTest
    @CsvSource({
        "rlp,      sek1-bgy,        02-01, 03-01, 0",
        "rlp,      sek1-mss,        02-01, 03-01, 0",
        "rlp,      br-bf,           02-01, 03-01, 0",
        "rlp,      gs-os,           02-01, 03-05, 0",
        "rlp,      abi-uni,         '',    07-15, 0",
        "rlp,      abi-uni-sommer,  '',    01-15, 0",
        "rlp,      anerk-skolleg,   '',    05-15, 0",
        "rlp,      anerk-skolleg-sommer, '', 11-15, 1",
        "saarland, gs-gym5,         02-20, 02-28, 0",
        "saarland, abi-uni,         '',    07-15, 0"
    })
    void deadlinesAreTheKnownOnes(String template, String way, String from, String until, int yearsBefore) {
        Network network = Templates.find(template).orElseThrow().network();
        DeadlineRule.Window window =
                (DeadlineRule.Window) network.transition(way).orElseThrow().deadline();
        assertThat(window.from() == null ? "" : window.from().toString().substring(2))
                .isEqualTo(from);
        assertThat(window.until()).hasToString("--" + until);
        assertThat(window.yearsBefore()).isEqualTo(yearsBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "rlp,      sek1-bgy,         3.0",
        "rlp,      sek1-fos,         3.0",
        "rlp,      bf-sek1,          3.0",
        "rlp,      dual-berufab-sek1, 3.0",
        "rlp,      berufab-haw,      2.5",
        "saarland, dual-berufab-mba, 3.0",
        "saarland, berufab-probe,    2.5"
    })
    void gradeRulesAreTheKnownOnes(String template, String way, String average) {
        Network network = Templates.find(template).orElseThrow().network();
        assertThat(network.transition(way).orElseThrow().requirements())
                .filteredOn(Requirement.Grades.class::isInstance)
                .extracting(rule -> ((Requirement.Grades) rule).averageAtMost())
                .singleElement()
                .hasToString(average);
    }

    private static Set<String> reachable(Network network, String from) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String here = open.pop();
            network.transitions().stream()
                    .filter(way -> way.from().equals(here))
                    .filter(way -> way.validity().contains(LocalDate.of(2027, 8, 1)))
                    .map(Transition::to)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return seen;
    }

    private static List<TranslatedText> titles(Network network) {
        return Stream.of(
                        Stream.of(network.title()),
                        network.columns().stream().map(column -> column.title()),
                        network.qualifications().stream().map(Qualification::title),
                        network.lines().stream().map(line -> line.title()),
                        network.stops().stream().map(Stop::title),
                        network.counselling().stream().map(advice -> advice.title()))
                .flatMap(texts -> texts)
                .toList();
    }

    private static List<TranslatedText> allTexts(Network network) {
        return Stream.of(
                        titles(network).stream(),
                        Stream.of(network.description()),
                        network.counselling().stream().map(Counselling::description),
                        network.stops().stream().map(Stop::description),
                        network.transitions().stream().flatMap(way -> Stream.of(way.cost(), way.note())),
                        network.transitions().stream()
                                .flatMap(way -> way.requirements().stream())
                                .map(Requirement::note))
                .flatMap(texts -> texts)
                .filter(text -> text != null)
                .toList();
    }
}

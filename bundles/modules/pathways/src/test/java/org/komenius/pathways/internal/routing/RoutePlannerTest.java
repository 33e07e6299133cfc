package org.komenius.pathways.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.LanguageLevel;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.TranslatedText;

class RoutePlannerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DeadlineRule FEBRUARY = new DeadlineRule.Window(MonthDay.of(2, 1), MonthDay.of(2, 28), 0);

    @Test
    void aRouteHasRealDates() {
        Route route = only(new NetworkBuilder()
                .way("t1", "a", "b", 12)
                .deadline(FEBRUARY)
                .and()
                .way("t2", "b", "c", 24)
                .lines("b")
                .and());
        assertThat(route.criteria()).isEqualTo(new Criteria(day("2030-08-01"), 36, 1, 0));
        assertThat(route.id()).isEqualTo("t1,t2");
        assertThat(route.dated()).isEqualTo("t1@2027-08-01,t2@2028-08-01");
        assertThat(route.lines()).containsExactly(List.of("a"), List.of("b"));
        assertThat(route.steps()).extracting(Step::applyUntil).containsExactly(day("2027-02-28"), null);
        assertThat(route.steps().get(0).task().german())
                .isEqualTo("Vom 1. Februar 2027 bis 28. Februar 2027 anmelden, Beginn am 1. August 2027");
        assertThat(route.steps().get(1).task().english()).isEqualTo("Starts on 1 August 2028, no deadline");
    }

    @Test
    void aMissedDeadlineMeansTheNextStart() {
        NetworkBuilder network =
                new NetworkBuilder().way("t", "a", "c", 12).deadline(FEBRUARY).and();
        assertThat(starts(network, "2027-02-28")).containsExactly(day("2027-08-01"));
        assertThat(starts(network, "2027-03-01")).containsExactly(day("2028-08-01"));
        FahrplanAnswer answer = answer(network, day("2027-03-01"));
        assertThat(answer.closed()).singleElement().satisfies(door -> {
            assertThat(door.permanent()).isFalse();
            assertThat(door.reasons().get(0).text().german())
                    .isEqualTo("Die Frist für den Beginn am 1. August 2027 ist seit 28. Februar 2027 vorbei; "
                            + "nächster Beginn ist am 1. August 2028.");
        });
    }

    @Test
    void deadlinesInTheYearBeforeAndOnTheLastOfFebruary() {
        NetworkBuilder before = new NetworkBuilder()
                .way("t", "a", "c", 6)
                .starts(MonthDay.of(3, 1))
                .deadline(new DeadlineRule.Window(null, MonthDay.of(11, 15), 1))
                .and();
        assertThat(starts(before, "2026-11-15")).containsExactly(day("2027-03-01"));
        assertThat(starts(before, "2026-11-16")).containsExactly(day("2028-03-01"));
        NetworkBuilder leap = new NetworkBuilder()
                .way("t", "a", "c", 12)
                .starts(MonthDay.of(2, 29))
                .and();
        assertThat(starts(leap, "2026-11-23")).containsExactly(day("2027-02-28"));
        assertThat(starts(leap, "2027-03-01")).containsExactly(day("2028-02-29"));
    }

    @Test
    void tooYoungWaitsAndTooOldIsClosed() {
        NetworkBuilder network = new NetworkBuilder()
                .way("t", "a", "c", 12)
                .needs(new Requirement.Age(16, 17, null))
                .and();
        FahrplanAnswer young = plan(network, born("2012-02-29"));
        assertThat(young.routes().get(0).steps().get(0).start()).isEqualTo(day("2028-08-01"));
        assertThat(young.routes().get(0).why())
                .extracting(text -> text.german())
                .contains("Schritt 1 beginnt am 1. August 2028. Dafür muss man 16 Jahre alt sein; "
                        + "das ist ab 29. Februar 2028 so.");
        FahrplanAnswer old = plan(network, born("2008-01-01"));
        assertThat(old.routes()).isEmpty();
        assertThat(old.truncated()).isFalse();
        assertThat(old.closed()).singleElement().satisfies(door -> {
            assertThat(door.permanent()).isTrue();
            assertThat(door.reasons().get(0).kind()).isEqualTo("age");
            assertThat(door.reasons().get(0).text().english())
                    .isEqualTo("This is only for people of this age: age 16 to 17.");
        });
        assertThat(plan(network, FahrplanQuestion.of("a", "c", TODAY, 20))
                        .routes()
                        .get(0)
                        .openRequirements())
                .as("age not told")
                .isEqualTo(1);
    }

    @Test
    void aClosedDoorSaysWhatWouldOpenIt() {
        NetworkBuilder network = new NetworkBuilder()
                .way("direct", "a", "c", 12)
                .needs("q")
                .and()
                .way("course", "a", "b", 12)
                .gains("q")
                .and()
                .way("back", "b", "c", 24)
                .needs("q")
                .and();
        FahrplanAnswer answer = answer(network, TODAY);
        assertThat(answer.routes()).extracting(Route::id).containsExactly("course,back");
        assertThat(answer.routes().get(0).steps().get(1).requirements())
                .containsExactly(new StepRequirement(
                        "qualification",
                        org.komenius.model.text.LocalizedText.of("„Abschluss q“", "“Degree q”"),
                        StepRequirement.State.GAINED,
                        "course"));
        assertThat(answer.closed()).singleElement().satisfies(door -> {
            assertThat(door.transition()).isEqualTo("direct");
            assertThat(door.reasons().get(0).text().german()).isEqualTo("Dafür braucht man „Abschluss q“.");
            assertThat(door.wouldOpen().get(0).german()).isEqualTo("mit „Abschluss q“, zum Beispiel über „Halt b“");
            assertThat(door.wouldOpen().get(0).english()).isEqualTo("with “Degree q”, for example by way of “Stop b”");
        });
        FahrplanQuestion holder = new FahrplanQuestion("a", "c", Set.of("q"), null, null, List.of(), TODAY, 10);
        assertThat(plan(network, holder).routes()).extracting(Route::id).containsExactly("direct");
    }

    @Test
    void marksLanguagesAndOtherConditionsAreCountedUnlessMet() {
        LanguageSkill b1 = new LanguageSkill("de", LanguageLevel.B1);
        NetworkBuilder network = new NetworkBuilder()
                .way("t1", "a", "b", 12)
                .needs(new Requirement.Grades(new BigDecimal("3.0"), null))
                .needs(new Requirement.Language(b1, null))
                .needs(new Requirement.Other(TranslatedText.of("Vertrag.")))
                .and()
                .way("t2", "b", "c", 12)
                .needs(new Requirement.Language(b1, null))
                .and();
        Route route = answer(network, TODAY).routes().get(0);
        assertThat(route.openRequirements()).isEqualTo(3);
        assertThat(route.steps().get(1).requirements())
                .as("a level counted once is held from there on")
                .extracting(StepRequirement::state, StepRequirement::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(StepRequirement.State.GAINED, "t1"));
        assertThat(route.why())
                .extracting(text -> text.german())
                .contains("Schritt 1 (Halt b): Noch zu klären – Vertrag.");
        FahrplanQuestion able = new FahrplanQuestion(
                "a",
                "c",
                Set.of(),
                null,
                new BigDecimal("3.0"),
                List.of(new LanguageSkill("de", LanguageLevel.C1)),
                TODAY,
                10);
        assertThat(plan(network, able).routes().get(0).openRequirements()).isEqualTo(1);
    }

    @Test
    void anUncertainStepHasAWayRound() {
        NetworkBuilder network = new NetworkBuilder()
                .way("exam", "a", "c", 12)
                .needs(new Requirement.Other(TranslatedText.of("Prüfung")))
                .and()
                .way("other", "a", "c", 12)
                .needs(new Requirement.Other(TranslatedText.of("Vertrag")))
                .lines("b")
                .and()
                .way("long", "a", "b", 24)
                .needs(new Requirement.Other(TranslatedText.of("Vertrag")))
                .and()
                .way("way", "b", "c", 12)
                .and();
        FahrplanAnswer answer = answer(network, TODAY);
        assertThat(answer.routes()).extracting(Route::id).containsExactly("exam", "other");
        assertThat(answer.alternatives())
                .extracting(
                        FahrplanAnswer.Alternative::via,
                        alternative -> alternative.route().id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("long", "long,way"));
    }

    @Test
    void everythingThatIsOpen() {
        NetworkBuilder network = new NetworkBuilder()
                .stop("a")
                .stop("b")
                .destination("c")
                .stop("d")
                .stop("far")
                .way("t1", "a", "b", 12)
                .and()
                .way("t2", "b", "c", 12)
                .and()
                .way("t3", "b", "d", 0)
                .needs("q")
                .and()
                .way("t4", "far", "a", 0)
                .and();
        FahrplanAnswer answer = plan(network, FahrplanQuestion.of("a", null, TODAY, 10));
        assertThat(answer.goals()).extracting(FahrplanAnswer.Goal::stop).containsExactly("c", "b");
        assertThat(answer.goals().get(0).best().id()).isEqualTo("t1,t2");
        assertThat(answer.closed()).extracting(ClosedTransition::transition).containsExactly("t3");
        assertThat(answer.routes()).isEmpty();
    }

    @Test
    void waitingForALineThatBeginsLaterIsARouteOfItsOwn() {
        NetworkBuilder network = new NetworkBuilder()
                .line("new", Validity.from(day("2029-01-01")))
                .way("t1", "a", "b", 12)
                .lines("new", "old")
                .and()
                .way("t2", "b", "c", 12)
                .lines("new")
                .and();
        assertThat(answer(network, TODAY).routes())
                .extracting(Route::id, route -> route.criteria().transfers(), Route::arrival)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("t1,t2", 1, day("2030-08-01")),
                        org.assertj.core.groups.Tuple.tuple("t1@2029-08-01,t2@2030-08-01", 0, day("2031-08-01")));
    }

    @Test
    void routesBeyondTheHorizonAreToldOf() {
        NetworkBuilder network = new NetworkBuilder()
                .way("soon", "a", "c", 36)
                .and()
                .way("late1", "a", "b", 0)
                .starts(MonthDay.of(7, 1))
                .and()
                .way("late2", "b", "c", 24)
                .valid(Validity.from(day("2035-01-01")))
                .and();
        FahrplanAnswer near = plan(network, FahrplanQuestion.of("a", "c", TODAY, 5));
        assertThat(near.routes()).extracting(Route::id).containsExactly("soon");
        assertThat(near.truncated()).isTrue();
        FahrplanAnswer far = plan(network, FahrplanQuestion.of("a", "c", TODAY, 15));
        assertThat(far.routes()).extracting(Route::id).containsExactly("soon", "late1,late2");
        assertThat(far.truncated()).isFalse();
    }

    @Test
    void aSavedRouteIsFollowedWithoutAskingWhoTakesIt() {
        RoutePlanner planner = new RoutePlanner(new NetworkBuilder()
                .way("t1", "a", "b", 12)
                .needs("q")
                .needs(new Requirement.Age(16, null, null))
                .and()
                .way("t2", "b", "c", 12)
                .and()
                .build());
        assertThat(planner.follow("a", List.of("t1", "t2"), TODAY).dated()).isEqualTo("t1@2027-08-01,t2@2028-08-01");
        assertThat(planner.follow("a", List.of("t1@2029-01-01", "t2"), TODAY).dated())
                .isEqualTo("t1@2029-08-01,t2@2030-08-01");
        assertThat(planner.follow("a", List.of("t1"), TODAY).openRequirements()).isEqualTo(2);
        assertProblem("pathways.unknown-route", () -> planner.follow("a", List.of("t2"), TODAY));
        assertProblem("pathways.unknown-route", () -> planner.follow("a", List.of("t1@soon"), TODAY));
        assertProblem("pathways.unknown-route", () -> planner.follow("a", List.of(), TODAY));
        assertProblem("pathways.unknown-stop", () -> planner.follow("x", List.of("t1"), TODAY));
        assertProblem("pathways.route-over", () -> planner.follow("a", List.of("t1@2199-01-01"), TODAY));
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        NetworkBuilder network = new NetworkBuilder().way("t", "a", "c", 12).and();
        assertProblem("pathways.unknown-stop", () -> plan(network, FahrplanQuestion.of("x", "c", TODAY, 10)));
        assertProblem("pathways.unknown-stop", () -> plan(network, FahrplanQuestion.of("a", "x", TODAY, 10)));
        assertProblem("pathways.already-there", () -> plan(network, FahrplanQuestion.of("a", "a", TODAY, 10)));
        assertProblem("pathways.horizon", () -> plan(network, FahrplanQuestion.of("a", "c", TODAY, 0)));
        assertProblem("pathways.horizon", () -> plan(network, FahrplanQuestion.of("a", "c", TODAY, 41)));
        assertProblem("pathways.planning-day", () -> plan(network, FahrplanQuestion.of("a", "c", LocalDate.MAX, 10)));
        assertProblem("pathways.birth-date", () -> plan(network, born("2027-01-01")));
        assertProblem(
                "pathways.unknown-qualification",
                () -> plan(network, new FahrplanQuestion("a", "c", Set.of("x"), null, null, List.of(), TODAY, 10)));
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code().value())
                .isEqualTo(code));
    }

    private static FahrplanQuestion born(String birthDate) {
        return new FahrplanQuestion("a", "c", Set.of(), day(birthDate), null, List.of(), TODAY, 20);
    }

    private static Route only(NetworkBuilder network) {
        List<Route> routes = answer(network, TODAY).routes();
        assertThat(routes).hasSize(1);
        return routes.get(0);
    }

    private static List<LocalDate> starts(NetworkBuilder network, String today) {
        return answer(network, day(today)).routes().stream()
                .map(route -> route.steps().get(0).start())
                .toList();
    }

    private static FahrplanAnswer answer(NetworkBuilder network, LocalDate today) {
        return plan(network, FahrplanQuestion.of("a", "c", today, 10));
    }

    private static FahrplanAnswer plan(NetworkBuilder network, FahrplanQuestion question) {
        return new RoutePlanner(network.build()).plan(question);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

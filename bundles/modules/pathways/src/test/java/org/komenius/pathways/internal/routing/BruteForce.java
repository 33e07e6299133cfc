package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.LanguageLevel;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/**
 * Tries every walk through a small network and every start day of each transition, and only then asks which are good. Shares no code with
 * the planner but its records.
 */
final class BruteForce {

    private final Network network;
    private final FahrplanQuestion question;
    private final LocalDate horizon;
    private final boolean everyDay;
    private final Set<Found> found = new HashSet<>();

    /** @param everyDay tries every start; else only the first one and those on which some line begins or ends */
    BruteForce(Network network, FahrplanQuestion question, boolean everyDay) {
        this.network = network;
        this.question = question;
        this.horizon = question.today().plusYears(question.horizonYears());
        this.everyDay = everyDay;
    }

    record Found(Criteria criteria, List<String> transitions) {}

    /** The routes that a planner must list. */
    Set<Found> routes() {
        found.clear();
        Set<String> held = new TreeSet<>(question.qualifications());
        Stop start = network.stop(question.from()).orElseThrow();
        held.addAll(start.holds());
        Map<String, LanguageLevel> languages = new TreeMap<>();
        question.languages().forEach(skill -> learn(languages, skill));
        Set<List<Object>> visits = new HashSet<>();
        visits.add(List.of(start.id(), held, languages));
        walk(start.id(), question.today(), held, languages, null, 0, 0, 0, List.of(), visits);
        Set<Found> best = new HashSet<>();
        for (Found route : found) {
            boolean beaten = found.stream().anyMatch(other -> other.criteria().beats(route.criteria()));
            if (!beaten && !hasNeedlessLoop(route)) {
                best.add(route);
            }
        }
        return best;
    }

    private void walk(
            String at,
            LocalDate day,
            Set<String> held,
            Map<String, LanguageLevel> languages,
            Set<String> sitting,
            int months,
            int transfers,
            int open,
            List<String> taken,
            Set<List<Object>> visits) {
        if (at.equals(question.to())) {
            found.add(new Found(new Criteria(day, months, transfers, open), taken));
            return;
        }
        for (Transition transition : network.transitions()) {
            if (!transition.from().equals(at)) {
                continue;
            }
            Map<String, LanguageLevel> knows = new TreeMap<>(languages);
            int stillOpen = stillOpen(transition, held, knows);
            if (stillOpen < 0) {
                continue;
            }
            Set<String> has = new TreeSet<>(held);
            has.addAll(transition.gains());
            has.addAll(network.stop(transition.to()).orElseThrow().holds());
            transition.languages().forEach(skill -> learn(knows, skill));
            List<Object> visit = List.of(transition.to(), has, knows);
            if (visits.contains(visit)) {
                continue;
            }
            Set<List<Object>> visited = new HashSet<>(visits);
            visited.add(visit);
            List<String> onward = new ArrayList<>(taken);
            onward.add(transition.id());
            for (LocalDate start : starts(transition, day)) {
                LocalDate arrival = start.plusMonths(transition.durationMonths());
                if (arrival.isAfter(horizon)) {
                    continue;
                }
                Set<String> running = running(transition, start);
                Set<String> stays = new TreeSet<>(running);
                if (sitting != null) {
                    stays.retainAll(sitting);
                }
                boolean change = stays.isEmpty();
                walk(
                        transition.to(),
                        arrival,
                        has,
                        knows,
                        change ? running : stays,
                        months + transition.durationMonths(),
                        transfers + (change ? 1 : 0),
                        open + stillOpen,
                        onward,
                        visited);
            }
        }
    }

    /** Number of open requirements; -1 if the transition is closed. */
    private int stillOpen(Transition transition, Set<String> held, Map<String, LanguageLevel> languages) {
        int open = 0;
        for (Requirement requirement : transition.requirements()) {
            if (requirement instanceof Requirement.HoldsQualification holds) {
                if (holds.anyOf().stream().noneMatch(held::contains)) {
                    return -1;
                }
            } else if (requirement instanceof Requirement.Grades grades) {
                boolean met = grades.averageAtMost() != null
                        && question.gradeAverage() != null
                        && question.gradeAverage().compareTo(grades.averageAtMost()) <= 0;
                open += met ? 0 : 1;
            } else if (requirement instanceof Requirement.Language language) {
                LanguageLevel known = languages.get(language.skill().language());
                if (known == null || known.compareTo(language.skill().level()) < 0) {
                    open++;
                    learn(languages, language.skill());
                }
            } else if (requirement instanceof Requirement.Age) {
                open += question.birthDate() == null ? 1 : 0;
            } else {
                open++;
            }
        }
        return open;
    }

    private List<LocalDate> starts(Transition transition, LocalDate earliest) {
        Set<LocalDate> boundaries = new TreeSet<>();
        for (Line line : network.lines()) {
            addEnds(boundaries, line.validity());
        }
        List<LocalDate> starts = new ArrayList<>();
        boolean wanted = true;
        LocalDate lastBoundary = boundaries.isEmpty() ? LocalDate.MIN : ((TreeSet<LocalDate>) boundaries).last();
        for (LocalDate day = earliest; !day.isAfter(horizon); day = day.plusDays(1)) {
            if (!wanted && !everyDay && day.isAfter(lastBoundary)) {
                break;
            }
            wanted |= everyDay || boundaries.contains(day);
            if (wanted && possible(transition, day)) {
                starts.add(day);
                wanted = false;
            }
        }
        return starts;
    }

    private boolean possible(Transition transition, LocalDate day) {
        List<MonthDay> days = transition.start().days();
        boolean starts = days.isEmpty()
                || days.stream().anyMatch(each -> each.atYear(day.getYear()).equals(day));
        return starts
                && network.validity().contains(day)
                && transition.validity().contains(day)
                && network.stop(transition.from()).orElseThrow().validity().contains(day)
                && network.stop(transition.to()).orElseThrow().validity().contains(day)
                && !running(transition, day).isEmpty()
                && inTime(transition.deadline(), day)
                && transition.requirements().stream().allMatch(requirement -> rightAge(requirement, day));
    }

    private boolean inTime(DeadlineRule rule, LocalDate start) {
        if (rule instanceof DeadlineRule.WeeksBefore before) {
            return !start.minusDays(7L * before.weeks()).isBefore(question.today());
        }
        if (rule instanceof DeadlineRule.Window window) {
            LocalDate until = window.until().atYear(start.getYear() - window.yearsBefore());
            return !until.isBefore(question.today()) || until.isAfter(start);
        }
        return true;
    }

    private boolean rightAge(Requirement requirement, LocalDate day) {
        if (!(requirement instanceof Requirement.Age age) || question.birthDate() == null) {
            return true;
        }
        LocalDate birth = question.birthDate();
        boolean hadBirthday = MonthDay.from(day).compareTo(MonthDay.from(birth)) >= 0;
        int years = day.getYear() - birth.getYear() - (hadBirthday ? 0 : 1);
        return (age.from() == null || years >= age.from()) && (age.until() == null || years <= age.until());
    }

    private Set<String> running(Transition transition, LocalDate day) {
        Set<String> running = new TreeSet<>();
        for (String line : transition.lines()) {
            if (network.line(line).orElseThrow().validity().contains(day)) {
                running.add(line);
            }
        }
        return running;
    }

    /** Whether some part of the route leads back to where it began, and the route is as good without it. */
    private boolean hasNeedlessLoop(Found route) {
        List<String> stops = new ArrayList<>(List.of(question.from()));
        route.transitions()
                .forEach(id -> stops.add(network.transition(id).orElseThrow().to()));
        for (int first = 0; first < stops.size(); first++) {
            for (int second = first + 1; second < stops.size(); second++) {
                if (stops.get(first).equals(stops.get(second))) {
                    List<String> shorter = new ArrayList<>(route.transitions().subList(0, first));
                    shorter.addAll(route.transitions().subList(second, stops.size() - 1));
                    if (found.contains(new Found(route.criteria(), shorter))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void learn(Map<String, LanguageLevel> languages, LanguageSkill skill) {
        languages.merge(skill.language(), skill.level(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private static void addEnds(Set<LocalDate> days, Validity validity) {
        if (validity.from() != null) {
            days.add(validity.from());
        }
        if (validity.until() != null) {
            days.add(validity.until());
        }
    }

    /** What a planner said, in the same form. */
    static Set<Found> of(FahrplanAnswer answer) {
        Map<Found, Integer> counted = new HashMap<>();
        answer.routes()
                .forEach(route -> counted.merge(new Found(route.criteria(), route.transitions()), 1, Integer::sum));
        if (counted.values().stream().anyMatch(count -> count > 1)) {
            throw new AssertionError("a route is listed twice: " + counted);
        }
        return counted.keySet();
    }
}

package org.komenius.monitoring.internal.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that has been chosen in a project.
 *
 * @param step where the person stopped, so that they go on there
 * @param index null if need does not depend on one
 * @param schoolSource figure of which the schools and their pupils were taken; null if they were typed in
 * @param postsSource figure of today's posts; null if they were typed in or are not known
 * @param chosen id of the scenario that is to be decided
 * @param note for the council paper
 */
public record ProjectWork(
        String step,
        IndexWork index,
        FigureSource schoolSource,
        FigureSource postsSource,
        List<SchoolWork> schools,
        List<ScenarioWork> scenarios,
        String chosen,
        String note) {

    static final int MOST_SCHOOLS = 10_000;
    static final int MOST_SCENARIOS = 12;

    public ProjectWork {
        schools = schools == null ? List.of() : List.copyOf(schools);
        scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
        if (schools.size() > MOST_SCHOOLS || scenarios.size() > MOST_SCENARIOS) {
            throw ProjectProblems.tooMany(MOST_SCHOOLS, MOST_SCENARIOS);
        }
    }

    /**
     * @param id stable, for example the school's number
     * @param kind code of its kind; null while nobody has said it
     * @param size pupils; null if not known
     * @param posts today; null if not known
     * @param unit whose index it has; null for its own
     */
    public record SchoolWork(String id, String title, String kind, BigDecimal size, BigDecimal posts, String unit) {
        public String indexUnit() {
            return unit == null ? id : unit;
        }
    }

    /** Ids of the data sets that its figures come from, without those of a reference year. */
    public Set<String> datasets() {
        Set<String> ids = new TreeSet<>();
        if (index != null) {
            index.inputs().stream()
                    .filter(input -> input.source() != null)
                    .forEach(input -> ids.addAll(input.source().datasets()));
        }
        Stream.of(schoolSource, postsSource).filter(Objects::nonNull).forEach(source -> ids.addAll(source.datasets()));
        return ids;
    }

    public static ProjectWork empty() {
        return new ProjectWork("merkmale", null, null, null, List.of(), List.of(), null, null);
    }

    /** @throws org.komenius.model.problem.ProblemException if none of that id is there */
    public ScenarioWork scenario(String id) {
        return scenarios.stream()
                .filter(scenario -> scenario.id() != null && scenario.id().equals(id))
                .findFirst()
                .orElseThrow(ProjectProblems::noScenario);
    }
}

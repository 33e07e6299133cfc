package org.komenius.monitoring.internal.rest;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.QueryParam;
import org.komenius.monitoring.internal.quality.DefectFilter;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.RuleKind;
import org.komenius.monitoring.internal.quality.Severity;

/** Filters of a list of defects as query parameters; lists may be given as repeated parameters or joined by commas. */
public final class DefectParameters {

    /** {@code OPEN}, {@code IN_WORK}, {@code ACCEPTED}, {@code CLOSED}; {@code pending} for the first two. */
    @QueryParam("state")
    public List<String> states;

    /** Ids; {@code mine} for the caller's offices. */
    @QueryParam("office")
    public List<String> offices;

    @QueryParam("dataset")
    public String dataset;

    @QueryParam("severity")
    public List<String> severities;

    @QueryParam("kind")
    public List<String> kinds;

    /** {@code overdue} or {@code week}. */
    @QueryParam("due")
    public String due;

    @QueryParam("q")
    public String text;

    DefectFilter filter(Supplier<Set<String>> mine) {
        Set<DefectState> wanted = new LinkedHashSet<>();
        for (String state : split(states)) {
            if (state.equals("pending")) {
                wanted.add(DefectState.OPEN);
                wanted.add(DefectState.IN_WORK);
            } else {
                wanted.add(one("state", state, DefectState::valueOf));
            }
        }
        Set<String> ids = null;
        for (String office : split(offices)) {
            ids = ids == null ? new LinkedHashSet<>() : ids;
            if (office.equals("mine")) {
                ids.addAll(mine.get());
            } else {
                ids.add(office);
            }
        }
        Set<Severity> ranks = new LinkedHashSet<>();
        split(severities).forEach(name -> ranks.add(one("severity", name, Severity::valueOf)));
        Set<RuleKind> sorts = new LinkedHashSet<>();
        split(kinds).forEach(name -> sorts.add(one("kind", name, RuleKind::valueOf)));
        String id = dataset == null || dataset.isBlank() ? null : dataset;
        return new DefectFilter(wanted, ids, id, ranks, sorts, due(wanted), text);
    }

    private LocalDate due(Set<DefectState> wanted) {
        if (due == null || due.isBlank()) {
            return null;
        }
        if (wanted.isEmpty()) {
            wanted.add(DefectState.OPEN);
            wanted.add(DefectState.IN_WORK);
        }
        return switch (due) {
            case "overdue" -> LocalDate.now();
            case "week" -> LocalDate.now().plusDays(8);
            default -> throw QuestionParameters.invalid(
                    "due", "due ist overdue oder week.", "due is overdue or week.", null);
        };
    }

    static DefectFilter.Sort sort(String name) {
        return switch (name == null || name.isBlank() ? "due" : name) {
            case "due" -> DefectFilter.Sort.DUE;
            case "updated" -> DefectFilter.Sort.UPDATED;
            case "severity" -> DefectFilter.Sort.SEVERITY;
            default -> throw QuestionParameters.invalid(
                    "sort",
                    "Sortiert wird nach due, updated oder severity.",
                    "Lists are sorted by due, updated or severity.",
                    null);
        };
    }

    private static <T> T one(String field, String name, Function<String, T> parse) {
        try {
            return parse.apply(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw QuestionParameters.invalid(
                    field, "„" + name + "“ gibt es hier nicht.", "There is no \"" + name + "\" here.", e);
        }
    }

    private static List<String> split(List<String> parameters) {
        return parameters == null
                ? List.of()
                : parameters.stream()
                        .flatMap(parameter -> List.of(parameter.split(",")).stream())
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}

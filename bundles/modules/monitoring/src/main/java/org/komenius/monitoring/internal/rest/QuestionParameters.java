package org.komenius.monitoring.internal.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.query.DataQuestion;

/** Reads a question from query parameters; lists may be given as repeated parameters or joined by commas. */
final class QuestionParameters {

    private QuestionParameters() {}

    static DataQuestion question(
            List<String> groupBy, List<String> filter, List<String> measure, String regionLevel, boolean partialSums) {
        return new DataQuestion(split(groupBy), filters(filter), split(measure), level(regionLevel), partialSums);
    }

    /** @param name null or blank for any */
    static RegionLevel level(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return RegionLevel.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid(
                    "regionLevel",
                    "„" + name + "“ ist keine Regionalebene.",
                    "\"" + name + "\" is no level of regions.",
                    e);
        }
    }

    /** {@code de} or {@code en}; German unless the caller prefers English. */
    static String language(String wanted, String acceptLanguage) {
        String tag = wanted != null && !wanted.isBlank() ? wanted : acceptLanguage == null ? "" : acceptLanguage;
        return tag.strip().toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "de";
    }

    private static Map<String, Set<String>> filters(List<String> parameters) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int colon = parameter.indexOf(':');
            if (colon < 1) {
                throw invalid(
                        "filter",
                        "Ein Filter hat die Form MERKMAL:Ausprägung,Ausprägung.",
                        "A filter has the form DIMENSION:member,member.",
                        null);
            }
            filters.computeIfAbsent(parameter.substring(0, colon), key -> new LinkedHashSet<>())
                    .addAll(split(List.of(parameter.substring(colon + 1))));
        }
        return filters;
    }

    private static List<String> split(List<String> parameters) {
        List<String> all = new ArrayList<>();
        for (String parameter : parameters) {
            for (String part : parameter.split(",")) {
                if (!part.isBlank()) {
                    all.add(part.strip());
                }
            }
        }
        return all;
    }

    static ProblemException invalid(String field, String german, String english, Throwable cause) {
        return Problem.of(ProblemCode.of("monitoring.parameter.invalid", ProblemKind.INVALID), german, english)
                .at(Location.field(field))
                .asException(cause);
    }
}

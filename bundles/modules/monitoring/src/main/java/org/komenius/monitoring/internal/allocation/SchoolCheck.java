package org.komenius.monitoring.internal.allocation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether every school brings what the rule for need asks for; nothing missing is taken for a number. */
final class SchoolCheck {

    private SchoolCheck() {}

    static void check(List<School> schools, NeedRule rule) {
        if (schools.isEmpty()) {
            throw AllocationProblems.nobody();
        }
        Set<String> ids = new HashSet<>();
        schools.forEach(school -> {
            if (!ids.add(school.id())) {
                throw AllocationProblems.twice(school.id());
            }
        });
        List<String> without =
                titles(schools.stream().filter(school -> school.size() == null).toList());
        if (!without.isEmpty()) {
            throw AllocationProblems.missingSize(without);
        }
        List<String> empty = titles(
                schools.stream().filter(school -> school.size().signum() == 0).toList());
        if (!empty.isEmpty()) {
            throw AllocationProblems.noSize(empty);
        }
        List<String> unknown = titles(schools.stream()
                .filter(school -> rule.factor(school.index()) == null)
                .toList());
        if (!unknown.isEmpty()) {
            throw AllocationProblems.missingIndex(unknown);
        }
    }

    private static List<String> titles(List<School> schools) {
        return schools.stream().map(School::title).toList();
    }
}

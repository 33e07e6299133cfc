package org.komenius.pathways.internal.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/**
 * Follows one person along one route and says of every condition whether it is met by then, and by what. Qualifications that the
 * question does not tell of count as open here; whether they close a transition is the search's business.
 */
final class StepRequirements {

    /** Stands for what was there before the first step. */
    private static final String BEFORE = "";

    private final RequirementTexts texts;
    private final FahrplanQuestion question;
    private final Map<String, String> qualifications = new HashMap<>();
    private final List<Skill> skills = new ArrayList<>();

    StepRequirements(RequirementTexts texts, FahrplanQuestion question, Stop start) {
        this.texts = texts;
        this.question = question;
        question.qualifications().forEach(id -> qualifications.put(id, BEFORE));
        start.holds().forEach(id -> qualifications.put(id, BEFORE));
        question.languages().forEach(skill -> skills.add(new Skill(skill, BEFORE)));
    }

    List<StepRequirement> before(Transition transition) {
        List<StepRequirement> states = new ArrayList<>();
        for (Requirement requirement : transition.requirements()) {
            states.add(state(requirement, transition.id()));
        }
        return states;
    }

    /** Notes what the transition and its last stop bring; gives the qualifications that are new. */
    List<String> after(Transition transition, Stop to) {
        List<String> fresh = new ArrayList<>();
        for (String id : java.util.stream.Stream.concat(transition.gains().stream(), to.holds().stream())
                .toList()) {
            if (qualifications.putIfAbsent(id, transition.id()) == null) {
                fresh.add(id);
            }
        }
        transition.languages().forEach(skill -> skills.add(new Skill(skill, transition.id())));
        return fresh;
    }

    static boolean meets(Requirement.Grades limit, BigDecimal average) {
        return limit.averageAtMost() != null && average != null && average.compareTo(limit.averageAtMost()) <= 0;
    }

    private StepRequirement state(Requirement requirement, String transition) {
        if (requirement instanceof Requirement.HoldsQualification holds) {
            String by = null;
            for (String id : holds.anyOf()) {
                String giver = qualifications.get(id);
                by = by == null || BEFORE.equals(giver) ? giver : by;
            }
            return by == null ? open(requirement) : met(requirement, by);
        }
        if (requirement instanceof Requirement.Language language) {
            for (Skill skill : skills) {
                if (skill.reaches(language.skill())) {
                    return met(requirement, skill.by());
                }
            }
            skills.add(new Skill(language.skill(), transition));
            return open(requirement);
        }
        if (requirement instanceof Requirement.Grades grades && meets(grades, question.gradeAverage())) {
            return met(requirement, BEFORE);
        }
        // The search has waited for the age, so a known birth date is enough.
        if (requirement instanceof Requirement.Age && question.birthDate() != null) {
            return met(requirement, BEFORE);
        }
        return open(requirement);
    }

    private StepRequirement met(Requirement requirement, String by) {
        boolean before = BEFORE.equals(by);
        return new StepRequirement(
                RequirementTexts.kind(requirement),
                texts.of(requirement),
                before ? StepRequirement.State.MET : StepRequirement.State.GAINED,
                before ? null : by);
    }

    private StepRequirement open(Requirement requirement) {
        return new StepRequirement(
                RequirementTexts.kind(requirement), texts.of(requirement), StepRequirement.State.OPEN, null);
    }

    private record Skill(LanguageSkill skill, String by) {
        private boolean reaches(LanguageSkill wanted) {
            return skill.language().equals(wanted.language()) && skill.level().compareTo(wanted.level()) >= 0;
        }
    }
}

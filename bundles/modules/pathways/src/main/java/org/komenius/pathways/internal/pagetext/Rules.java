package org.komenius.pathways.internal.pagetext;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.TranslatedText;
import org.komenius.spi.web.Inline;

/** Rules of a network in words, as the pages tell them. */
final class Rules {

    private final Speech speech;
    private final Map<String, TranslatedText> qualifications;

    Rules(Speech speech, Network network) {
        this.speech = speech;
        this.qualifications =
                network.qualifications().stream().collect(Collectors.toMap(Qualification::id, Qualification::title));
    }

    /** Titles of qualifications; an id without one stands for itself. */
    List<Inline> qualifications(Iterable<String> ids) {
        java.util.ArrayList<Inline> titles = new java.util.ArrayList<>();
        ids.forEach(id ->
                titles.add(qualifications.containsKey(id) ? speech.say(qualifications.get(id)) : Inline.text(id)));
        return titles;
    }

    /** What a door asks for; the words of a counsellor where there are some. */
    Inline requirement(Requirement rule) {
        if (rule.note() != null) {
            return speech.say(rule.note());
        }
        if (rule instanceof Requirement.HoldsQualification holds) {
            String named =
                    qualifications(holds.anyOf()).stream().map(Inline::text).collect(Collectors.joining(" / "));
            return speech.words("public.requirement.qualification", Map.of("named", named));
        }
        if (rule instanceof Requirement.Grades grades && grades.averageAtMost() != null) {
            return speech.words("public.requirement.grades", Map.of("average", average(grades.averageAtMost())));
        }
        if (rule instanceof Requirement.Language language) {
            LanguageSkill skill = language.skill();
            return speech.words(
                    "public.requirement.language",
                    Map.of("language", speech.languageName(skill.language()), "level", skill.level()));
        }
        if (rule instanceof Requirement.Age age) {
            return speech.words("public.requirement.age", Map.of("age", age(age.from(), age.until())));
        }
        return speech.words("public.requirement.open");
    }

    private String average(BigDecimal worst) {
        String figure = worst.toPlainString();
        return speech.language().equals("en") ? figure : figure.replace('.', ',');
    }

    /** Empty if nothing is known. */
    String age(Integer from, Integer until) {
        if (from != null && until != null) {
            return from.equals(until)
                    ? speech.text("public.age.exact", Map.of("from", from))
                    : speech.text("public.age.range", Map.of("from", from, "until", until));
        }
        if (from != null) {
            return speech.text("public.age.from", Map.of("from", from));
        }
        return until == null ? "" : speech.text("public.age.until", Map.of("until", until));
    }

    /** The rule without a year: "1. Februar bis 28. Februar". */
    String deadline(DeadlineRule rule) {
        if (rule instanceof DeadlineRule.WeeksBefore before) {
            return before.weeks() == 0
                    ? speech.text("public.deadline.any")
                    : speech.text("public.deadline.weeks", Map.of("count", before.weeks()));
        }
        DeadlineRule.Window window = (DeadlineRule.Window) rule;
        String until = speech.dayOfYear(window.until());
        String period = window.from() == null
                ? speech.text("public.deadline.until", Map.of("date", until))
                : speech.text("public.deadline.span", Map.of("from", speech.dayOfYear(window.from()), "until", until));
        return window.yearsBefore() == 0
                ? period
                : speech.text("public.deadline.year-before", Map.of("period", period));
    }

    String start(StartRule start) {
        return start.days().isEmpty()
                ? speech.text("public.start.any")
                : speech.text(
                        "public.start.on",
                        Map.of(
                                "days",
                                start.days().stream().map(speech::dayOfYear).collect(Collectors.joining(", "))));
    }
}

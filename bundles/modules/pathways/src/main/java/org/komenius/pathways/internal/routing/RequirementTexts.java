package org.komenius.pathways.internal.routing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Requirement;

/**
 * Every condition of a network in words: the editors' own note where there is one, else a short phrase in the five languages of the
 * citizens' pages. Made once per network.
 */
final class RequirementTexts {

    private final Map<String, LocalizedText> qualifications = new HashMap<>();
    private final Map<Requirement, LocalizedText> texts = new IdentityHashMap<>();

    RequirementTexts(Network network) {
        for (Qualification qualification : network.qualifications()) {
            qualifications.putIfAbsent(qualification.id(), qualification.title().toLocalizedText());
        }
        network.transitions()
                .forEach(transition ->
                        transition.requirements().forEach(requirement -> texts.put(requirement, words(requirement))));
    }

    LocalizedText of(Requirement requirement) {
        return texts.get(requirement);
    }

    /** The qualification's title, or its id where the network does not know it. */
    LocalizedText title(String qualification) {
        LocalizedText title = qualifications.get(qualification);
        return title == null ? LocalizedText.of(qualification, qualification) : title;
    }

    List<LocalizedText> titles(Requirement.HoldsQualification holds) {
        return holds.anyOf().stream().map(this::title).toList();
    }

    static String kind(Requirement requirement) {
        if (requirement instanceof Requirement.HoldsQualification) {
            return "qualification";
        }
        if (requirement instanceof Requirement.Grades) {
            return "grades";
        }
        if (requirement instanceof Requirement.Language) {
            return "language";
        }
        return requirement instanceof Requirement.Age ? "age" : "other";
    }

    private LocalizedText words(Requirement requirement) {
        if (requirement.note() != null) {
            return requirement.note().toLocalizedText();
        }
        if (requirement instanceof Requirement.HoldsQualification holds) {
            return anyOf(titles(holds));
        }
        if (requirement instanceof Requirement.Grades grades && grades.averageAtMost() != null) {
            return average(grades.averageAtMost());
        }
        if (requirement instanceof Requirement.Language language) {
            return skill(language.skill());
        }
        if (requirement instanceof Requirement.Age age) {
            return age(age);
        }
        return LocalizedText.of("weitere Bedingung", "further condition");
    }

    private static LocalizedText anyOf(List<LocalizedText> titles) {
        Map<String, String> words = new TreeMap<>();
        for (String tag : List.of("ar", "uk", "de-x-ls")) {
            if (!titles.isEmpty()
                    && titles.stream().allMatch(title -> title.byLanguage().containsKey(tag))) {
                words.put(tag, titles.stream().map(title -> title.in(tag)).collect(Collectors.joining(" / ")));
            }
        }
        words.put("de", titles.isEmpty() ? "ein Abschluss" : Words.germanChoice(titles));
        words.put("en", titles.isEmpty() ? "a qualification" : Words.englishChoice(titles));
        return new LocalizedText(words);
    }

    private static LocalizedText average(BigDecimal worst) {
        String figure = worst.toPlainString();
        String german = figure.replace('.', ',');
        return new LocalizedText(Map.of(
                "de", "Notendurchschnitt " + german + " oder besser",
                "de-x-ls", "Ihre Noten sind im Durchschnitt " + german + " oder besser",
                "en", "grade average of " + figure + " or better",
                "ar", "معدل الدرجات " + german + " أو أفضل",
                "uk", "середній бал " + german + " або кращий"));
    }

    private static LocalizedText skill(LanguageSkill skill) {
        Map<String, String> words = new TreeMap<>();
        for (String tag : List.of("de", "de-x-ls", "en", "ar", "uk")) {
            String name = Locale.forLanguageTag(skill.language()).getDisplayLanguage(Locale.forLanguageTag(tag));
            words.put(tag, (name.isBlank() ? skill.language() : name) + " " + skill.level());
        }
        words.put("de", words.get("de") + " oder besser");
        words.put("en", words.get("en") + " or better");
        return new LocalizedText(words);
    }

    static LocalizedText age(Requirement.Age age) {
        Integer from = age.from();
        Integer until = age.until();
        if (from == null && until == null) {
            return LocalizedText.of("jedes Alter", "any age");
        }
        if (until == null) {
            return new LocalizedText(Map.of(
                    "de", "ab " + from + " Jahren",
                    "en", "from age " + from,
                    "ar", "من عمر " + from + " سنة",
                    "uk", "від " + from + " років"));
        }
        if (from == null) {
            return new LocalizedText(Map.of(
                    "de", "bis " + until + " Jahre",
                    "en", "up to age " + until,
                    "ar", "حتى عمر " + until + " سنة",
                    "uk", "до " + until + " років"));
        }
        return new LocalizedText(Map.of(
                "de", from + " bis " + until + " Jahre",
                "en", "age " + from + " to " + until,
                "ar", "من عمر " + from + " إلى " + until + " سنة",
                "uk", "від " + from + " до " + until + " років"));
    }
}

package org.komenius.pathways.internal.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.Transition;

/**
 * Why a transition begins later than on the first day its start rule offers.
 *
 * @param kind {@code deadline}, {@code age} or {@code validity}
 * @param text a whole sentence
 */
record Waiting(String kind, LocalizedText text) {

    /**
     * @param here day on which one is at the stop before
     * @param actual day on which one can begin; null if one never can
     */
    static List<Waiting> before(Transition transition, LocalDate here, LocalDate actual, FahrplanQuestion question) {
        List<Waiting> reasons = new ArrayList<>();
        LocalDate limit = question.today().plusYears(FahrplanQuestion.MAX_HORIZON_YEARS + 1L);
        LocalDate natural = Deadlines.firstStart(transition.start(), here, limit);
        LocalDate valid = transition.validity().from();
        if (valid != null && natural != null && valid.isAfter(natural)) {
            reasons.add(notYet(valid));
            natural = Deadlines.firstStart(transition.start(), valid, limit);
        }
        for (Requirement requirement : transition.requirements()) {
            if (requirement instanceof Requirement.Age age && age.from() != null && question.birthDate() != null) {
                LocalDate old = Ages.reaches(question.birthDate(), age.from());
                if (natural != null && old.isAfter(natural)) {
                    reasons.add(tooYoung(age.from(), old));
                    natural = Deadlines.firstStart(transition.start(), old, limit);
                }
            }
        }
        StartDate missed = natural == null ? null : Deadlines.forStart(transition.deadline(), natural);
        boolean anyDay = transition.start().days().isEmpty();
        if (missed != null && !anyDay && !missed.openOn(question.today()) && !natural.equals(actual)) {
            reasons.add(missed(missed, actual));
        }
        return reasons;
    }

    private static Waiting notYet(LocalDate from) {
        return new Waiting(
                "validity",
                Words.sentence(
                        "Das gibt es erst ab %s.",
                        List.of(Words.german(from)), "This exists from %s only.", List.of(Words.english(from))));
    }

    private static Waiting tooYoung(int years, LocalDate day) {
        return new Waiting(
                "age",
                Words.sentence(
                        "Dafür muss man %d Jahre alt sein; das ist ab %s so.",
                        List.of(years, Words.german(day)),
                        "One must be %d years old; that is so from %s.",
                        List.of(years, Words.english(day))));
    }

    private static Waiting missed(StartDate missed, LocalDate next) {
        String german = "Die Frist für den Beginn am %s ist seit %s vorbei; ";
        String english = "The time to apply for the start on %s ended on %s; ";
        List<String> germanPieces = List.of(Words.german(missed.start()), Words.german(missed.applyUntil()));
        List<String> englishPieces = List.of(Words.english(missed.start()), Words.english(missed.applyUntil()));
        if (next == null) {
            return new Waiting(
                    "deadline",
                    Words.sentence(
                            german + "einen späteren Beginn gibt es nicht.",
                            germanPieces,
                            english + "there is no later start.",
                            englishPieces));
        }
        return new Waiting(
                "deadline",
                Words.sentence(
                        german + "nächster Beginn ist am " + Words.german(next) + ".",
                        germanPieces,
                        english + "the next start is on " + Words.english(next) + ".",
                        englishPieces));
    }
}

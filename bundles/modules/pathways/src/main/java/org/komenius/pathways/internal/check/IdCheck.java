package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;

/** Whether every id is unique among its kind and can stand in a web address. */
final class IdCheck {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private IdCheck() {}

    static void check(Network network, Findings findings) {
        form(Subject.of(network), findings);
        each(network.columns(), Column::id, Subject::of, findings);
        each(network.qualifications(), Qualification::id, Subject::of, findings);
        each(network.lines(), Line::id, Subject::of, findings);
        each(network.stops(), Stop::id, Subject::of, findings);
        each(network.transitions(), Transition::id, Subject::of, findings);
        each(network.sources(), Source::id, Subject::of, findings);
        each(network.counselling(), Counselling::id, Subject::of, findings);
    }

    private static <T> void each(
            List<T> entries, Function<T, String> id, Function<T, Subject> subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (T entry : entries) {
            form(subject.apply(entry), findings);
            if (!seen.add(id.apply(entry)) && told.add(id.apply(entry))) {
                findings.error(
                        "id.duplicate",
                        subject.apply(entry),
                        of(
                                "Die Kennung „" + id.apply(entry) + "“ gibt es mehrfach.",
                                "The id “" + id.apply(entry) + "” is used more than once."),
                        of("Geben Sie einem der Einträge eine andere.", "Give one of the entries another one."));
            }
        }
    }

    private static void form(Subject subject, Findings findings) {
        String id = subject.id();
        if (id == null || id.length() > LONGEST || !FORM.matcher(id).matches()) {
            findings.error(
                    "id.form",
                    subject,
                    of("Die Kennung „" + id + "“ ist nicht zulässig.", "The id “" + id + "” is not allowed."),
                    of(
                            "Verwenden Sie nur Kleinbuchstaben a–z, Ziffern und Bindestriche, höchstens " + LONGEST
                                    + " Zeichen.",
                            "Use only lower-case letters a–z, digits and hyphens, at most " + LONGEST
                                    + " characters."));
        }
    }
}

package org.komenius.pathways.internal.check;

import static org.komenius.model.text.LocalizedText.of;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;

/** Whether lines can be told apart, also without colours, and lead somewhere. */
final class LineCheck {

    /** Least contrast of graphical objects, WCAG 2.2 success criterion 1.4.11. */
    static final double LEAST_CONTRAST = 3.0;

    private static final int LONGEST_LETTER = 2;

    private LineCheck() {}

    static void check(Network network, Findings findings) {
        Set<String> used = network.transitions().stream()
                .flatMap(transition -> transition.lines().stream())
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Line> byLetter = new HashMap<>();
        Map<String, Line> byColour = new HashMap<>();
        for (Line line : network.lines()) {
            letter(line, byLetter.putIfAbsent(line.letter().toLowerCase(Locale.ROOT), line), findings);
            colour(line, byColour.putIfAbsent(line.colour(), line), findings);
            if (!used.contains(line.id())) {
                findings.warning(
                        "line.unused",
                        Subject.of(line),
                        of(
                                "Die Linie „" + Names.of(line) + "“ fährt nirgends.",
                                "The line “" + Names.of(line) + "” runs nowhere."),
                        of(
                                "Ordnen Sie ihr Übergänge zu oder entfernen Sie sie.",
                                "Assign transitions to it, or remove it."));
            }
        }
    }

    private static void letter(Line line, Line sameLetter, Findings findings) {
        int length = line.letter().codePointCount(0, line.letter().length());
        if (line.letter().isBlank() || length > LONGEST_LETTER) {
            findings.error(
                    "line.letter",
                    Subject.of(line),
                    of(
                            "Das Linienkürzel „" + line.letter() + "“ hat nicht ein oder zwei Zeichen.",
                            "The line letter “" + line.letter() + "” does not have one or two characters."),
                    of("Kürzen Sie es auf einen Buchstaben.", "Shorten it to one letter."));
        }
        if (sameLetter != null) {
            findings.error(
                    "line.duplicate-letter",
                    Subject.of(line),
                    of(
                            "Zwei Linien tragen das Kürzel „" + line.letter() + "“: „" + Names.of(sameLetter.title())
                                    + "“ und „" + Names.of(line.title()) + "“.",
                            "Two lines have the letter “" + line.letter() + "”: “" + Names.of(sameLetter.title())
                                    + "” and “" + Names.of(line.title()) + "”."),
                    of(
                            "Wählen Sie ein anderes: Am Kürzel erkennt die Linie, wer Farben nicht unterscheidet.",
                            "Choose another one: it is how people who do not distinguish colours know the line."));
        }
    }

    private static void colour(Line line, Line sameColour, Findings findings) {
        OptionalDouble contrast = Contrast.againstWhite(line.colour());
        if (contrast.isEmpty()) {
            findings.error(
                    "line.colour",
                    Subject.of(line),
                    of(
                            "„" + line.colour() + "“ ist keine Farbe der Form #rrggbb.",
                            "“" + line.colour() + "” is no colour of the form #rrggbb."),
                    of("Geben Sie eine wie #0b5cad an.", "Give one such as #0b5cad."));
        } else if (contrast.getAsDouble() < LEAST_CONTRAST) {
            findings.error(
                    "line.contrast",
                    Subject.of(line),
                    of(
                            String.format(
                                    Locale.GERMAN,
                                    "Die Farbe %s hebt sich zu wenig vom weißen Grund ab (%.1f : 1, nötig sind 3 : 1).",
                                    line.colour(),
                                    contrast.getAsDouble()),
                            String.format(
                                    Locale.ENGLISH,
                                    "The colour %s does not stand out enough against white (%.1f : 1, 3 : 1 is needed).",
                                    line.colour(),
                                    contrast.getAsDouble())),
                    of("Wählen Sie eine dunklere Farbe.", "Choose a darker colour."));
        }
        if (sameColour != null) {
            findings.warning(
                    "line.same-colour",
                    Subject.of(line),
                    of(
                            "Die Linien „" + Names.of(sameColour) + "“ und „" + Names.of(line)
                                    + "“ haben dieselbe Farbe.",
                            "The lines “" + Names.of(sameColour) + "” and “" + Names.of(line)
                                    + "” have the same colour."),
                    of("Wählen Sie für eine von beiden eine andere.", "Choose another one for one of them."));
        }
    }
}

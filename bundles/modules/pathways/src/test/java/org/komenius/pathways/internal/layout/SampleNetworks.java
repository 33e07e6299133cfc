package org.komenius.pathways.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.RowHint;

/** Networks of different shapes. */
final class SampleNetworks {

    private static final String[] WORDS = {
        "Berufs\u00ADfach\u00ADschule", "Gesamt\u00ADschule", "Bera\u00ADtung", "Kolleg", "Sprach\u00ADkurs",
                "Ausbil\u00ADdung",
        "Prak\u00ADti\u00ADkum", "Abend\u00ADschule", "Studium", "Förder\u00ADschule", "Vor\u00ADbereitungs\u00ADjahr",
                "Kita"
    };

    private SampleNetworks() {}

    /** Schools of a Land with eleven lines, much like Rheinland-Pfalz. */
    static Network land() {
        return landSketch().network();
    }

    static NetworkSketch landSketch() {
        return new NetworkSketch()
                .columns(
                        "0–3 Jahre",
                        "3–6 Jahre",
                        "Schulstart",
                        "Klasse 1–4",
                        "Übergang",
                        "Klasse 5–6",
                        "Klasse 7–9",
                        "nach Klasse 9",
                        "+1 Jahr",
                        "nach Klasse 10",
                        "Oberstufe Aus\u00ADbildung",
                        "Berufs\u00ADabschluss",
                        "Aufbau",
                        "Hochschul\u00ADreife",
                        "Studium",
                        "lebenslang")
                .stop("krippe", 0, "Krippe")
                .stop("tages", 0, "Kinder\u00ADtages\u00ADpflege")
                .stop("erst", 0, "Erstberatung Neu\u00ADzu\u00ADge\u00ADwanderte")
                .stop("kita", 1, "Kita")
                .stop("einsch", 2, "Einschulung")
                .stop("gs", 3, "Grundschule")
                .stop("daz", 3, "Deutsch-Intensivkurs")
                .stop("foep", 3, "Förderschule Primarstufe")
                .stop("wechsel", 4, "Wechsel nach Klasse 4")
                .stop("os", 5, "Orientierungs\u00ADstufe")
                .stop("gym", 6, "Gymnasium")
                .stop("igs", 6, "Integrierte Gesamtschule")
                .stop("rsp", 6, "Realschule plus")
                .stop("foes", 6, "Förderschule")
                .stop("vhsn", 6, "Abschluss nachholen (VHS)")
                .stop("br", 7, "Berufsreife")
                .stop("bf", 8, "Berufsfach\u00ADschule I/II")
                .stop("bvj", 8, "Berufs\u00ADvor\u00ADbereitungs\u00ADjahr")
                .stop("integ", 8, "Integrations\u00ADkurs")
                .stop("sek1", 9, "Qual. Sekundar\u00ADabschluss I")
                .stop("mss", 10, "Gymnasiale Oberstufe")
                .stop("bgy", 10, "Berufliches Gymnasium")
                .stop("kolleg", 11, "Kolleg / Abend\u00ADgymnasium")
                .stop("fos", 10, "Fachober\u00ADschule")
                .stop("hbf", 10, "Höhere Berufs\u00ADfachschule")
                .stop("dual", 10, "Duale Ausbildung")
                .stop("anerk", 10, "Anerkennung von Abschlüssen")
                .stop("beruf", 11, "Berufs\u00ADabschluss")
                .stop("bos", 12, "Berufsober\u00ADschule")
                .stop("fach", 12, "Fachschule / Meister")
                .stop("abi", 13, "Abitur")
                .stop("fhr", 13, "Fachhoch\u00ADschulreife")
                .stop("uni", 14, "Universität")
                .stop("haw", 14, "Hochschule (HAW)")
                .stop("wb", 15, "Weiter\u00ADbildung")
                .line("F", RowHint.NONE, "krippe kita einsch", "tages kita")
                .line("G", RowHint.TOP, "kita einsch gs wechsel os gym mss abi uni wb")
                .line("I", RowHint.NONE, "kita einsch gs wechsel os igs br sek1 mss abi uni")
                .line("R", RowHint.NONE, "kita einsch gs wechsel os rsp br sek1 fos fhr haw")
                .line("S", RowHint.NONE, "kita einsch foep foes br bvj dual")
                .line("W", RowHint.TOP, "sek1 bgy abi")
                .line("H", RowHint.NONE, "br bf sek1 hbf fhr haw")
                .line("D", RowHint.BOTTOM, "br bvj dual beruf fach wb", "sek1 dual")
                .line("O", RowHint.NONE, "beruf bos fhr", "bos abi")
                .line("N", RowHint.BOTTOM, "erst daz wechsel", "erst integ anerk beruf")
                .line("V", RowHint.NONE, "vhsn br", "sek1 kolleg abi");
    }

    /** One stop that everything comes from and goes to. */
    static Network star() {
        NetworkSketch sketch = new NetworkSketch().columns(5).stop("mitte", 2, "Beratungs\u00ADstelle am Markt");
        for (int i = 0; i < 6; i++) {
            sketch.stop("von" + i, i % 2, "Anlauf\u00ADstelle " + (i + 1))
                    .stop("nach" + i, 3 + i % 2, WORDS[i] + " " + (i + 1))
                    .line("" + (char) ('A' + i), RowHint.NONE, "von" + i + " mitte nach" + i);
        }
        return sketch.network();
    }

    /** Stops strewn over columns, every one on a line; lines wander from left to right and share some stops. */
    static Network strewn(long seed, int stops, int lines, int columns) {
        Dice dice = new Dice(seed);
        NetworkSketch sketch = new NetworkSketch().columns(columns);
        List<List<String>> byColumn = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            byColumn.add(new ArrayList<>());
        }
        for (int i = 0; i < stops; i++) {
            int column = i < columns ? i : dice.below(columns);
            byColumn.get(column).add("s" + i);
            sketch.stop("s" + i, column, WORDS[dice.below(WORDS.length)] + " " + WORDS[dice.below(WORDS.length)]);
        }
        List<Set<String>> calls = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            calls.add(new LinkedHashSet<>());
        }
        // Neighbouring lines call at neighbouring stops: a net that somebody could have planned.
        for (List<String> there : byColumn) {
            for (int k = 0; k < there.size(); k++) {
                int main = there.size() == 1 ? dice.below(lines) : k * (lines - 1) / (there.size() - 1);
                calls.get(main).add(there.get(k));
                if (dice.below(3) == 0) {
                    calls.get(Math.max(0, main - 1)).add(there.get(k));
                }
                if (dice.below(3) == 0) {
                    calls.get(Math.min(lines - 1, main + 1)).add(there.get(k));
                }
            }
        }
        Map<String, Integer> columnOf = new HashMap<>();
        for (int c = 0; c < columns; c++) {
            for (String stop : byColumn.get(c)) {
                columnOf.put(stop, c);
            }
        }
        for (int line = 0; line < lines; line++) {
            // Some lines cross the others, and none goes nowhere.
            for (int more = line % 4 == 3 || calls.get(line).size() < 2 ? 2 : 0; more > 0; more--) {
                calls.get(line).add("s" + dice.below(stops));
            }
            List<String> inOrder = new ArrayList<>(calls.get(line));
            inOrder.sort(Comparator.comparing(columnOf::get));
            calls.set(line, new LinkedHashSet<>(inOrder));
        }
        for (int line = 0; line < lines; line++) {
            RowHint hint = line < lines / 5 ? RowHint.TOP : line >= lines - lines / 5 ? RowHint.BOTTOM : RowHint.NONE;
            List<String> path = new ArrayList<>();
            for (String stop : calls.get(line)) {
                if (path.isEmpty() || columnOf.get(path.get(path.size() - 1)) < columnOf.get(stop)) {
                    path.add(stop);
                } else {
                    // A second stop of the line in this column: a branch, not a detour.
                    sketch.line(letter(line), hint, path.get(Math.max(0, path.size() - 2)) + " " + stop);
                }
            }
            sketch.line(letter(line), hint, String.join(" ", path));
        }
        return sketch.network();
    }

    private static String letter(int line) {
        return "" + (char) ('A' + line % 26) + (line < 26 ? "" : line / 26);
    }

    static Network dense() {
        return strewn(7, 80, 20, 16);
    }
}

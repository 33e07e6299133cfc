package org.komenius.monitoring.internal.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes for what a file only says in words. Words that the statistical offices have codes for get those, so that tables of both kinds
 * can be linked; all others get a code made of the words, the same every year.
 */
public final class Vocabulary {

    private static final int MAX_CODE = 60;
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("männlich", "GESM"),
            Map.entry("weiblich", "GESW"),
            Map.entry("deutsche", "NATD"),
            Map.entry("ausländer(innen)", "NATA"),
            Map.entry("ausländer", "NATA"));
    private static final Pattern TOTAL = Pattern.compile("(insgesamt|total|zusammen)( \\(.*\\))?");
    private static final Pattern AFTER_BY = Pattern.compile("\\bnach (.+)");

    private Vocabulary() {}

    public static boolean isTotal(String label) {
        return TOTAL.matcher(label.strip().toLowerCase(Locale.GERMAN)).matches();
    }

    /** @return at most 60 upper-case letters, digits and hyphens; never empty */
    public static String memberCode(String label) {
        if (isTotal(label)) {
            return FlatCells.TOTAL;
        }
        String known = KNOWN.get(label.strip().toLowerCase(Locale.GERMAN));
        return known == null ? code(label) : known;
    }

    public static String code(String label) {
        String plain = label.strip()
                .toUpperCase(Locale.GERMAN)
                .replace("Ä", "AE")
                .replace("Ö", "OE")
                .replace("Ü", "UE")
                .replace("ß", "SS");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^A-Z0-9]+", "-");
        plain = plain.replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            return "X" + Integer.toHexString(label.hashCode()).toUpperCase(Locale.ROOT);
        }
        return plain.length() <= MAX_CODE
                ? plain
                : plain.substring(0, MAX_CODE - 9) + "-"
                        + Integer.toHexString(plain.hashCode()).toUpperCase(Locale.ROOT);
    }

    /**
     * A variable's name where the table does not say it: by its members, or by the next unused name behind "nach" in the title.
     *
     * @param candidates names from the title that are not used yet; the one that is used is taken out
     */
    public static Variable variable(Collection<String> members, String label, List<String> candidates, int number) {
        if (members.stream().anyMatch(member -> member.equals("weiblich") || member.equals("männlich"))) {
            candidates.removeIf(name -> name.startsWith("Geschlecht"));
            return new Variable("GES", "Geschlecht");
        }
        if (members.stream().anyMatch(member -> member.matches(".*\\bJahre?\\b.*"))) {
            candidates.removeIf(name -> name.startsWith("Alter"));
            return new Variable("ALTGR", "Altersgruppe");
        }
        if (!label.isBlank()) {
            candidates.remove(label);
            return new Variable(code(label), label);
        }
        if (!candidates.isEmpty()) {
            String name = candidates.remove(0);
            return new Variable(code(name), name);
        }
        return new Variable("MERKMAL-" + number, "Merkmal " + number);
    }

    public record Variable(String code, String label) {}

    /** Names behind "nach" in a title, for example Geschlecht and Altersgruppen. */
    static List<String> namesIn(String title) {
        List<String> names = new ArrayList<>();
        Matcher by = AFTER_BY.matcher(title);
        if (by.find()) {
            String text = by.group(1).split(" - | -$|\\(")[0];
            for (String name : text.split(",| und ")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }
}

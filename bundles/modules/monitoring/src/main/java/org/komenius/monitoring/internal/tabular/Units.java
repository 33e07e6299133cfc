package org.komenius.monitoring.internal.tabular;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units as headings write them. */
final class Units {

    private static final String WORDS =
            "anzahl|%|prozent|v\\. ?h\\.|eur(o)?|€|tsd\\.? ?(eur|euro|€)|1[ .]?000( eur| euro| €)?|mio\\.? ?(eur|euro|€)"
                    + "|personen|kinder|schüler(innen)?|plätze|stunden|std\\.?|tage|jahre|je 1[ .]?000( einwohner)?|je 100|km|km²|m²|ha|index|fälle|vzä|stellen";
    private static final Pattern UNIT = Pattern.compile("(?iu)(in )?(" + WORDS + ")");
    private static final Pattern BRACKETED =
            Pattern.compile("^(.*\\S)\\s*[\\[(](?:in )?([^\\[\\]()]{1,40})[\\])]\\s*$");
    private static final Pattern BEHIND = Pattern.compile("(?iu)^(.*\\S)\\s+in (" + WORDS + ")$");

    private Units() {}

    static boolean isUnit(String text) {
        return UNIT.matcher(text.strip()).matches();
    }

    /** A heading and the unit in it. */
    record Split(String label, String unit) {}

    /** @param ownExport whether any text in square brackets is a unit, as in what Komenius exports */
    static Optional<Split> split(String heading, boolean ownExport) {
        Matcher bracketed = BRACKETED.matcher(heading);
        if (bracketed.matches() && (ownExport && heading.strip().endsWith("]") || isUnit(bracketed.group(2)))) {
            return Optional.of(new Split(bracketed.group(1), bracketed.group(2)));
        }
        Matcher behind = BEHIND.matcher(heading);
        return behind.matches() ? Optional.of(new Split(behind.group(1), behind.group(2))) : Optional.empty();
    }

    static String plain(String unit) {
        String text = unit.strip().replaceFirst("(?i)^in ", "");
        return text.equalsIgnoreCase("prozent") ? "%" : text;
    }
}

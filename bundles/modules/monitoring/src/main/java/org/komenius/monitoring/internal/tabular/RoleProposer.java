package org.komenius.monitoring.internal.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.komenius.model.text.LocalizedText;

/** Says for each column what it probably holds, by its heading and its cells. */
final class RoleProposer {

    private static final Pattern KEY_HEADING = Pattern.compile(
            "(?iu).*\\b(ags|ars|rs|region|kreise?|regionalschl.*|gemeindeschl.*|kreisschl.*|gemeindekennziffer|gkz|kreisnummer|amtlicher.*schl.*|region_\\d)\\b.*");
    private static final Pattern TIME_HEADING = Pattern.compile(
            "(?iu).*(\\bjahr\\b|jahre?s?zahl|berichtsjahr|\\bzeit|\\btime\\b|schuljahr|stichtag|datum|\\bmonat\\b|semester|\\byear\\b|zeitraum|\\bstand\\b).*");
    private static final Pattern NUMBERING = Pattern.compile("(?iu)(lfd\\.?|laufende).*|nr\\.?|pos\\.?|zeile|id|#");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?iu).*(nummer|\\bnr\\b\\.?|kennung|schl(ü|ue)ssel|\\bplz\\b|postleitzahl|telefon|vorwahl|\\bfax\\b|kennziffer|\\bcode\\b|epsg|rechtswert|hochwert|\\blat\\b|\\blon\\b|"
                    + "koordinate|l(ä|ae)ngengrad|breitengrad).*");
    private static final Pattern COMMENT = Pattern.compile(
            "(?iu).*(bemerkung|kommentar|hinweis|anmerkung|notiz|stra(ß|ss)e|e-?mail|homepage|website|ansprechpartner|telefon|\\bfax|comment|remark|\\blat\\b|\\blon\\b|rechtswert|hochwert).*");
    private static final Pattern MEASURE_HEADING =
            Pattern.compile("(?iu)(merkmal|indikator|kennzahl|measure|wertart|variable|messgröße|kategorie der zahl)");
    private static final Pattern UNIT_HEADING = Pattern.compile("(?iu)(ma(ß|ss))?einheit|unit");
    static final Pattern STATUS_HEADING = Pattern.compile("(.{1,80})_status");
    private static final Pattern CODE_HEADING = Pattern.compile("[A-Z][A-Z0-9_+-]{1,59}");
    private static final int MAX_CATEGORIES = 200;

    private final Structure structure;
    private final List<ColumnProfile> profiles;
    private final RegionNames regions;
    private final List<Guess<Role>> roles = new ArrayList<>();
    private final boolean ownExport;
    private RegionGuess regionGuess;

    RoleProposer(Structure structure, List<ColumnProfile> profiles, RegionNames regions) {
        this.structure = structure;
        this.profiles = profiles;
        this.regions = regions;
        this.ownExport = profiles.stream()
                .anyMatch(profile -> profile.index > 0
                        && STATUS_HEADING.matcher(heading(profile.index)).matches());
    }

    /** Whether the headings are those that Komenius itself exports. */
    boolean isOwnExport() {
        return ownExport;
    }

    /** Null unless a column holds names of regions. */
    RegionGuess regionGuess() {
        return regionGuess;
    }

    List<Guess<Role>> propose() {
        for (ColumnProfile profile : profiles) {
            roles.add(ownExport ? exported(profile) : role(profile));
        }
        if (!ownExport) {
            onlyOneOfEach();
            labels();
            measureNames();
        }
        return roles;
    }

    /** Our own exports: a code and a label for each dimension, then a figure and its status for each measure. */
    private Guess<Role> exported(ColumnProfile profile) {
        int firstStatus = 0;
        while (!STATUS_HEADING.matcher(heading(firstStatus)).matches()) {
            firstStatus++;
        }
        LocalizedText why = LocalizedText.of(
                "Überschriften wie in einer Datei, die Komenius ausgegeben hat.",
                "Headings as in a file that Komenius has exported.");
        int index = profile.index;
        Role role;
        if (index >= firstStatus - 1) {
            role = (index - firstStatus + 1) % 2 == 0 ? Role.VALUE : Role.STATUS;
        } else if (index % 2 == 1) {
            role = Role.LABEL;
        } else if (heading(index).equals("TIME")) {
            role = Role.PERIOD;
        } else {
            role = heading(index).matches("REGION(_\\d+)?") ? Role.REGION_KEY : Role.DIMENSION;
        }
        return new Guess<>(role, Guess.SURE, why);
    }

    private Guess<Role> role(ColumnProfile profile) {
        String heading = heading(profile.index);
        if (profile.isEmpty()) {
            return guess(Role.IGNORED, Guess.SURE, "Die Spalte ist leer.", "The column is empty.");
        }
        if (UNIT_HEADING.matcher(heading).matches()) {
            return guess(Role.UNIT, Guess.SURE, "Die Überschrift nennt eine Einheit.", "The heading says unit.");
        }
        boolean keyHeading = KEY_HEADING.matcher(heading).matches();
        if (profile.share(profile.knownKeys) > 0.85 && (keyHeading || isKeyLike(profile))) {
            boolean shortened = profile.shortenedKeys > 0;
            return guess(
                    Role.REGION_KEY,
                    keyHeading ? Guess.SURE : Guess.LIKELY,
                    "Fast alle Zellen sind bekannte Regionalschlüssel"
                            + (shortened ? "; die führende Null fehlt und wird ergänzt." : "."),
                    "Nearly all cells are known region keys"
                            + (shortened ? "; the leading zero is missing and will be added." : "."));
        }
        if (keyHeading && profile.share(profile.keys) > 0.9 && !profile.isFigures()) {
            return guess(
                    Role.REGION_KEY,
                    Guess.UNSURE,
                    "Überschrift und Form passen zu Regionalschlüsseln, die Schlüssel sind aber nicht bekannt.",
                    "Heading and form fit region keys, but the keys are not known.");
        }
        Guess<Role> time = time(profile, heading);
        if (time != null) {
            return time;
        }
        if (NUMBERING.matcher(heading).matches() && profile.isFigures()) {
            return guess(Role.IGNORED, Guess.LIKELY, "Laufende Nummer.", "Running number.");
        }
        if (COMMENT.matcher(heading).matches()) {
            return guess(
                    Role.IGNORED,
                    Guess.LIKELY,
                    "Die Überschrift nennt eine Bemerkung oder Anschrift.",
                    "The heading says comment or address.");
        }
        if (profile.isFigures()) {
            if (IDENTIFIER.matcher(heading).matches()) {
                return guess(
                        Role.DIMENSION,
                        Guess.LIKELY,
                        "Nummern, die etwas bezeichnen, und keine Zahlen zum Rechnen.",
                        "Numbers that name something, not figures to calculate with.");
            }
            return guess(Role.VALUE, Guess.SURE, "Die Zellen sind Zahlen.", "The cells are numbers.");
        }
        return words(profile, heading);
    }

    private static boolean isKeyLike(ColumnProfile profile) {
        return profile.distinct.size() > 1
                && profile.distinct.keySet().stream()
                        .allMatch(text -> text.matches("DG|0?\\d{4}|0?\\d{7}|\\d{12}|\\d{5}-.*"));
    }

    private static Guess<Role> time(ColumnProfile profile, String heading) {
        boolean named = TIME_HEADING.matcher(heading).matches();
        if (profile.dates > 0.9 * profile.filled) {
            return guess(
                    Role.PERIOD, named ? Guess.SURE : Guess.LIKELY, "Die Zellen sind Daten.", "The cells are dates.");
        }
        if (profile.share(profile.periods) > 0.9 && (named || !profile.isFigures())) {
            return guess(
                    Role.PERIOD,
                    named ? Guess.SURE : Guess.LIKELY,
                    "Die Zellen sind Zeitangaben.",
                    "The cells are times.");
        }
        if (named && profile.share(profile.periods) > 0.6) {
            return guess(
                    Role.PERIOD,
                    Guess.LIKELY,
                    "Die Überschrift nennt die Zeit, aber nicht jede Zelle ist eine Zeitangabe.",
                    "The heading says time, but not every cell is one.");
        }
        boolean yearsOnly = profile.years == profile.filled && profile.distinct.size() < 0.5 * profile.filled;
        return yearsOnly && !profile.distinct.isEmpty() && profile.filled > 3
                ? guess(
                        Role.PERIOD,
                        Guess.LIKELY,
                        "Alle Zellen sind Jahreszahlen, die sich wiederholen.",
                        "All cells are years that repeat.")
                : null;
    }

    private Guess<Role> words(ColumnProfile profile, String heading) {
        RegionGuess names = RegionGuess.of(profile.distinct.keySet(), regions);
        if (names.share() >= 0.6
                && (profile.distinct.size() > 1 || KEY_HEADING.matcher(heading).matches())) {
            if (regionGuess == null || names.share() > regionGuess.share()) {
                regionGuess = names;
            }
            int percent = (int) Math.round(100 * names.share());
            return guess(
                    Role.REGION_NAME,
                    names.clear() > 0.95 ? Guess.SURE : names.clear() > 0.7 ? Guess.LIKELY : Guess.UNSURE,
                    percent + " % der Namen sind Regionen, die das Verzeichnis kennt.",
                    percent + " % of the names are regions that the registry knows.");
        }
        boolean many = profile.distinct.size() > MAX_CATEGORIES
                || profile.distinct.size() > 0.9 * profile.filled && profile.averageLength() > 40;
        if (many && profile.averageLength() > 25) {
            return guess(Role.IGNORED, Guess.LIKELY, "Freier Text.", "Free text.");
        }
        return guess(
                Role.DIMENSION,
                profile.distinct.size() <= 60 ? Guess.LIKELY : Guess.UNSURE,
                profile.distinct.size() + " verschiedene Texte, die Zeilen unterscheiden.",
                profile.distinct.size() + " different texts that tell rows apart.");
    }

    /** A table has one time and one region: the likeliest column of each stays. */
    private void onlyOneOfEach() {
        for (Role role : List.of(Role.PERIOD, Role.REGION_KEY, Role.REGION_NAME)) {
            int best = -1;
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i).value() == role
                        && (best < 0
                                || roles.get(i).confidence() > roles.get(best).confidence())) {
                    best = i;
                }
            }
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i).value() == role && i != best) {
                    roles.set(
                            i,
                            guess(
                                    Role.DIMENSION,
                                    Guess.UNSURE,
                                    "Eine andere Spalte ist dafür die wahrscheinlichere.",
                                    "Another column is the likelier one for it."));
                }
            }
        }
    }

    /** Names beside keys, and words beside codes. */
    private void labels() {
        int key = first(Role.REGION_KEY);
        int name = first(Role.REGION_NAME);
        if (key >= 0 && name >= 0) {
            boolean beside = name == key + 1;
            roles.set(
                    name,
                    guess(
                            beside ? Role.LABEL : Role.IGNORED,
                            Guess.SURE,
                            "Die Namen der Regionen; der Schlüssel steht in einer eigenen Spalte.",
                            "Names of the regions; their keys have a column of their own."));
        }
        for (int i = 0; i + 1 < roles.size(); i++) {
            Role next = roles.get(i + 1).value();
            boolean codeLike = CODE_HEADING.matcher(heading(i)).matches()
                    || heading(i).matches("(?iu).*(schl(ü|ue)ssel|code|kennung|nummer|nr\\.?)$");
            boolean pair = (roles.get(i).value() == Role.DIMENSION && codeLike
                            || roles.get(i).value() == Role.REGION_KEY)
                    && (next == Role.DIMENSION || next == Role.IGNORED);
            if (pair && isOneToOne(i, i + 1)) {
                roles.set(
                        i + 1,
                        guess(
                                Role.LABEL,
                                Guess.LIKELY,
                                "Zu jedem Eintrag der Spalte davor gehört genau ein Text.",
                                "Each entry of the column before has exactly one text."));
            }
        }
    }

    private boolean isOneToOne(int code, int label) {
        Map<String, String> seen = new HashMap<>();
        for (TableRow row : structure.data()) {
            String before = seen.putIfAbsent(row.text(code), row.text(label));
            if (before != null && !before.equals(row.text(label))) {
                return false;
            }
        }
        return profiles.get(label).filled > 0;
    }

    private void measureNames() {
        long figures = roles.stream().filter(role -> role.value() == Role.VALUE).count();
        for (int i = 0; i < roles.size(); i++) {
            if (figures == 1
                    && roles.get(i).value() == Role.DIMENSION
                    && MEASURE_HEADING.matcher(heading(i)).matches()) {
                roles.set(
                        i,
                        guess(
                                Role.MEASURE_NAME,
                                Guess.LIKELY,
                                "Die Überschrift nennt das, was gezählt wird.",
                                "The heading says what is counted."));
            }
        }
    }

    private int first(Role role) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).value() == role) {
                return i;
            }
        }
        return -1;
    }

    private String heading(int column) {
        return String.join(" ", structure.headings().get(column));
    }

    private static Guess<Role> guess(Role role, double confidence, String german, String english) {
        return new Guess<>(role, confidence, LocalizedText.of(german, english));
    }
}

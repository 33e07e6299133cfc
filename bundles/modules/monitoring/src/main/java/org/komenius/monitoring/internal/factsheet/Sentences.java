package org.komenius.monitoring.internal.factsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;

/** Figures in plain words, German or English: the newest value, its change, comparisons. Says so where there is no number, and why. */
public final class Sentences {

    /** Units that nobody says behind a number. */
    private static final Set<String> COUNTS = Set.of("", "Anzahl", "Number", "number");

    private final boolean german;
    private final String label;
    private final String unit;
    private final Integer decimals;
    private final List<String> periods;

    /**
     * @param label what the figure is called
     * @param unit null where it needs none
     * @param decimals null for as many as there are
     * @param periods as people read them, old to new
     */
    public Sentences(String language, String label, String unit, Integer decimals, List<String> periods) {
        this.german = !language.startsWith("en");
        this.label = label;
        this.unit = COUNTS.contains(unit == null ? "" : unit) ? null : unit;
        this.decimals = decimals;
        this.periods = List.copyOf(periods);
    }

    /** About one region, compared with others in the same period. */
    public List<String> about(Course focus, List<Course> others) {
        List<String> said = new ArrayList<>();
        int newest = focus.newestNumber();
        int last = periods.size() - 1;
        if (newest < last) {
            said.add(say(
                    focus.name() + ": Für " + periods.get(last) + " gibt es keine Zahl ("
                            + why(focus.values().get(last)) + ").",
                    focus.name() + ": there is no number for " + periods.get(last) + " ("
                            + why(focus.values().get(last)) + ")."));
        }
        if (newest < 0) {
            return said;
        }
        said.add(say(
                focus.name() + ": „" + label + "“ beträgt " + shown(focus, newest) + " (" + periods.get(newest) + ").",
                focus.name() + ": \"" + label + "\" is " + shown(focus, newest) + " (" + periods.get(newest) + ")."));
        int before = focus.numberBefore(newest);
        if (before >= 0) {
            said.add(change(number(focus, newest), number(focus, before), periods.get(before), shown(focus, before)));
        }
        for (Course other : others) {
            said.add(compared(focus, other, newest));
        }
        return said;
    }

    /** About many regions in the newest period. */
    public List<String> among(List<Course> regions, List<Course> others) {
        int last = periods.size() - 1;
        List<Course> drawn = regions.stream()
                .filter(region -> region.numberBefore(last + 1) == last)
                .sorted(Comparator.comparing(region -> number(region, last)))
                .toList();
        List<String> said = new ArrayList<>();
        if (drawn.isEmpty()) {
            said.add(say(
                    "Für " + periods.get(last) + " gibt es keine Zahlen.",
                    "There are no numbers for " + periods.get(last) + "."));
            return said;
        }
        Course highest = drawn.get(drawn.size() - 1);
        Course lowest = drawn.get(0);
        said.add(say(
                "„" + label + "“ " + periods.get(last) + ": am höchsten in " + highest.name() + " mit "
                        + shown(highest, last) + ", am niedrigsten in " + lowest.name() + " mit " + shown(lowest, last)
                        + ".",
                "\"" + label + "\" " + periods.get(last) + ": highest in " + highest.name() + " with "
                        + shown(highest, last) + ", lowest in " + lowest.name() + " with " + shown(lowest, last)
                        + "."));
        if (drawn.size() < regions.size()) {
            int without = regions.size() - drawn.size();
            said.add(say(
                    without + " von " + regions.size() + " Regionen sind ohne Zahl.",
                    without + " of " + regions.size() + " regions have no number."));
        }
        for (Course other : others) {
            if (other.numberBefore(last + 1) == last) {
                said.add(say(
                        "Zum Vergleich " + other.name() + ": " + shown(other, last) + ".",
                        "In comparison " + other.name() + ": " + shown(other, last) + "."));
            }
        }
        return said;
    }

    private String change(BigDecimal now, BigDecimal before, String when, String then) {
        BigDecimal difference = now.subtract(before);
        if (difference.signum() == 0) {
            return say("Das ist so viel wie " + when + ".", "That is as much as in " + when + ".");
        }
        String amount = points(difference.abs());
        String more = difference.signum() > 0 ? say("mehr", "more") : say("weniger", "less");
        String relative = "";
        if (!isPercent() && before.signum() > 0) {
            BigDecimal percent =
                    difference.abs().multiply(BigDecimal.valueOf(100)).divide(before, 1, RoundingMode.HALF_UP);
            relative = say(", also ", ", that is ") + print(percent, 1) + "\u00a0% " + more;
        }
        return say(
                "Das sind " + amount + " " + more + " als " + when + " (" + then + ")" + relative + ".",
                "That is " + amount + " " + more + " than in " + when + " (" + then + ")" + relative + ".");
    }

    private String compared(Course focus, Course other, int at) {
        ObservedValue value = other.values().get(at);
        if (value == null || value.number().isEmpty()) {
            return say(
                    other.name() + ": keine Zahl für " + periods.get(at) + " (" + why(value) + ").",
                    other.name() + ": no number for " + periods.get(at) + " (" + why(value) + ").");
        }
        String sentence = other.name() + ": " + shown(other, at);
        if (!isPercent()) {
            return sentence + ".";
        }
        BigDecimal difference = number(focus, at).subtract(number(other, at));
        if (difference.signum() == 0) {
            return sentence + say(", genauso viel.", ", just as much.");
        }
        boolean higher = difference.signum() > 0;
        return sentence
                + say(
                        "; " + focus.name() + " liegt " + points(difference.abs())
                                + (higher ? " darüber." : " darunter."),
                        "; " + focus.name() + " is " + points(difference.abs()) + (higher ? " above." : " below."));
    }

    private boolean isPercent() {
        return "%".equals(unit);
    }

    private String points(BigDecimal difference) {
        if (isPercent()) {
            return print(difference, decimals == null ? 1 : decimals) + "\u00a0"
                    + say("Prozentpunkte", "percentage points");
        }
        return print(difference, decimals) + (unit == null ? "" : "\u00a0" + unit);
    }

    private String shown(Course course, int at) {
        return print(number(course, at), decimals) + (unit == null ? "" : "\u00a0" + unit);
    }

    private static BigDecimal number(Course course, int at) {
        return course.values().get(at).number().orElseThrow();
    }

    /** A value for a table: the number, or the sign of the statistical offices. */
    public String cell(ObservedValue value) {
        if (value == null) {
            return "?";
        }
        return value.missingKind()
                .map(MissingKind::symbol)
                .or(() -> value.number().map(number -> number.signum() == 0 ? "–" : print(number, decimals)))
                .orElse("0");
    }

    /** Why there is no number, in words. */
    public String why(ObservedValue value) {
        if (value == null) {
            return say("keine Angabe im Datensatz", "nothing in the data set");
        }
        return value.missingKind()
                .map(kind -> switch (kind) {
                    case UNKNOWN_OR_SECRET -> say("unbekannt oder geheim zu halten", "unknown or secret");
                    case LATER -> say("Angabe fällt später an", "comes later");
                    case UNRELIABLE -> say("nicht sicher genug", "not reliable enough");
                    case NOT_MEANINGFUL -> say("Aussage nicht sinnvoll", "not meaningful");
                    case NOT_COLLECTED -> say("nicht erhoben", "not collected");
                    case REGION_NOT_EXISTING -> say("Gebiet bestand nicht", "region did not exist");
                    case CONFIDENTIAL -> say("geheim gehalten", "kept secret");
                })
                .orElseGet(() -> say(
                        "mehr als nichts, aber weniger als eine halbe Einheit",
                        "more than nothing, but less than half a unit"));
    }

    private String print(BigDecimal number, Integer digits) {
        int places = digits != null
                ? digits
                : Math.min(3, Math.max(0, number.stripTrailingZeros().scale()));
        DecimalFormat writer = new DecimalFormat(
                places == 0 ? "#,##0" : "#,##0." + "0".repeat(places),
                DecimalFormatSymbols.getInstance(german ? Locale.GERMANY : Locale.UK));
        writer.setRoundingMode(RoundingMode.HALF_UP);
        return writer.format(number);
    }

    private String say(String inGerman, String inEnglish) {
        return german ? inGerman : inEnglish;
    }
}

package org.komenius.monitoring.internal.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.analysis.Analysis.Calculation;
import org.komenius.monitoring.internal.analysis.Analysis.Input;
import org.komenius.monitoring.internal.analysis.Analysis.Kind;

/** Whether an analysis hangs together: every name is known before it is used, every calculation has what it needs. */
public final class AnalysisCheck {

    private static final int MAX_INPUTS = 12;
    private static final int MAX_CALCULATIONS = 20;
    private static final int MAX_DECIMALS = 6;

    private static final int MAX_BREAKDOWNS = 3;
    private static final int MAX_CELLS = 400_000;

    private AnalysisCheck() {}

    /** @throws ProblemException INVALID if an answer would be larger than anybody can read */
    static void checkSize(int rows, int columns) {
        if ((long) rows * columns > MAX_CELLS) {
            throw Problem.of(
                            ProblemCode.of("monitoring.analysis.too-large", ProblemKind.INVALID),
                            "Die Auswertung hätte " + (long) rows * columns + " Zellen; möglich sind " + MAX_CELLS
                                    + ".",
                            "The analysis would have " + (long) rows * columns + " cells; at most " + MAX_CELLS
                                    + " are possible.")
                    .at(Location.field("breakdowns"))
                    .advise(
                            "Wählen Sie weniger Zeiträume, Regionen oder Merkmale.",
                            "Choose fewer periods, regions or dimensions.")
                    .asException();
        }
    }

    /** @throws ProblemException INVALID with the field at the first thing that is wrong */
    public static void check(Analysis analysis) {
        if (analysis.inputs().isEmpty() || analysis.inputs().size() > MAX_INPUTS) {
            throw invalid(
                    "inputs",
                    "Eine Auswertung braucht 1 bis " + MAX_INPUTS + " Werte.",
                    "An analysis needs 1 to " + MAX_INPUTS + " values.");
        }
        if (analysis.calculations().size() > MAX_CALCULATIONS) {
            throw invalid(
                    "calculations",
                    "Eine Auswertung hat höchstens " + MAX_CALCULATIONS + " Berechnungen.",
                    "An analysis has at most " + MAX_CALCULATIONS + " calculations.");
        }
        Set<String> known = new HashSet<>();
        for (Input input : analysis.inputs()) {
            if (input.id() == null || !known.add(input.id())) {
                throw twice("inputs", input.id());
            }
        }
        for (Calculation calculation : analysis.calculations()) {
            String field = "calculations." + calculation.id();
            reference(known, calculation.of(), field + ".of");
            boolean two = calculation.kind() == Kind.RATIO || calculation.kind() == Kind.DIFFERENCE;
            if (two) {
                reference(known, calculation.by(), field + ".by");
            }
            if (calculation.decimals() < 0 || calculation.decimals() > MAX_DECIMALS) {
                throw invalid(
                        field + ".decimals",
                        "Die Zahl der Nachkommastellen liegt zwischen 0 und " + MAX_DECIMALS + ".",
                        "There are 0 to " + MAX_DECIMALS + " decimals.");
            }
            if (calculation.factor() != null && calculation.factor().signum() <= 0) {
                throw invalid(field + ".factor", "Der Faktor ist größer als 0.", "The factor is greater than 0.");
            }
            if (calculation.id() == null || !known.add(calculation.id())) {
                throw twice("calculations", calculation.id());
            }
        }
        layout(analysis);
        String territory = analysis.regions().territory();
        if (!Analysis.RegionChoice.TODAY.equals(territory)) {
            day(territory, "regions.territory");
        }
        day(analysis.periods().from(), "periods.from");
        day(analysis.periods().until(), "periods.until");
        if (analysis.periods().newest() != null && analysis.periods().newest() < 1) {
            throw invalid("periods.newest", "Mindestens ein Zeitraum wird gezeigt.", "At least one period is shown.");
        }
    }

    private static void layout(Analysis analysis) {
        if (analysis.breakdowns().size() > MAX_BREAKDOWNS) {
            throw invalid(
                    "breakdowns",
                    "Eine Auswertung wird nach höchstens " + MAX_BREAKDOWNS + " Merkmalen aufgeteilt.",
                    "An analysis is split by at most " + MAX_BREAKDOWNS + " dimensions.");
        }
        Set<String> axes = new HashSet<>(Set.of(Layout.REGION, Layout.TIME, Layout.FIGURE));
        axes.addAll(analysis.breakdowns());
        Layout layout = analysis.layout();
        Set<String> placed = new HashSet<>();
        for (List<String> group : List.of(layout.rows(), layout.columns(), layout.panels())) {
            for (String axis : group) {
                if (!axes.contains(axis) || !placed.add(axis)) {
                    throw invalid(
                            "layout",
                            "„" + axis + "“ ist keine Achse dieser Auswertung oder steht zweimal.",
                            "\"" + axis + "\" is no axis of this analysis, or stands twice.");
                }
            }
        }
        for (String axis : layout.totals()) {
            if (axis.equals(Layout.TIME) || axis.equals(Layout.FIGURE) || !axes.contains(axis)) {
                throw invalid(
                        "layout.totals",
                        "Über „" + axis
                                + "“ gibt es keine Summe: Werte mehrerer Zeitpunkte und verschiedene Werte werden nicht"
                                + " zusammengezählt.",
                        "There is no total over \"" + axis
                                + "\": figures of several points in time and different figures are not added up.");
            }
        }
        if (layout.order() != null
                && layout.order().top() != null
                && layout.order().top() < 1) {
            throw invalid("layout.order.top", "Mindestens eine Region wird gezeigt.", "At least one region is shown.");
        }
    }

    private static void reference(Set<String> known, String id, String field) {
        if (id == null || !known.contains(id)) {
            throw invalid(
                    field,
                    "„" + id + "“ ist weder ein Wert noch eine Berechnung weiter oben.",
                    "\"" + id + "\" is neither a value nor a calculation above.");
        }
    }

    private static void day(String text, String field) {
        if (text != null) {
            try {
                LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw invalid(
                        field,
                        "„" + text + "“ ist kein Datum (JJJJ-MM-TT).",
                        "\"" + text + "\" is no date (YYYY-MM-DD).");
            }
        }
    }

    private static ProblemException twice(String field, String id) {
        return invalid(
                field,
                "Der Name „" + id + "“ fehlt oder kommt zweimal vor.",
                "The name \"" + id + "\" is missing or used twice.");
    }

    private static ProblemException invalid(String field, String german, String english) {
        return Problem.of(ProblemCode.of("monitoring.analysis.invalid", ProblemKind.INVALID), german, english)
                .at(Location.field(field))
                .asException();
    }
}

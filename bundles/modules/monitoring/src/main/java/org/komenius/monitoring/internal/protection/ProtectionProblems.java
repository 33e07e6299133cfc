package org.komenius.monitoring.internal.protection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;

/** Why a version cannot be brought to the door, or does not come through. */
final class ProtectionProblems {

    private ProtectionProblems() {}

    /** @param why the measure stays inside */
    static Problem heldBack(LocalizedText why) {
        return problem("monitoring.protection.measure-inside", why.german(), why.english());
    }

    /** At least as many cells as the table of these facts has, rests and totals included. */
    static long cells(List<Dimension> others, Set<List<String>> keys) {
        List<Set<String>> present = new ArrayList<>();
        others.forEach(dimension -> present.add(new HashSet<>()));
        for (List<String> key : keys) {
            for (int k = 0; k < key.size(); k++) {
                present.get(k).add(key.get(k));
            }
        }
        double cells = 1;
        for (int k = 0; k < others.size(); k++) {
            cells *= MemberTree.of(others.get(k), present.get(k)).nodes.size();
        }
        return (long) Math.min(cells, Integer.MAX_VALUE);
    }

    /** The members of the dimensions that are told; empty for a combination below what the shape lets out. */
    static Optional<List<String>> told(List<Dimension> others, List<String> key, Shape shape) {
        List<String> told = new ArrayList<>();
        for (int k = 0; k < key.size(); k++) {
            Dimension dimension = others.get(k);
            String member = key.get(k);
            if (shape.dropped().contains(dimension.code())) {
                if (dimension
                        .total()
                        .filter(total -> total.code().equals(member))
                        .isEmpty()) {
                    return Optional.empty();
                }
            } else if (shape.finestLevel() != null
                    && RegionKey.tryParse(member)
                            .filter(region -> region.level().compareTo(shape.finestLevel()) > 0)
                            .isPresent()) {
                return Optional.empty();
            } else {
                told.add(shape.toldAs(dimension.code(), member));
            }
        }
        return Optional.of(told);
    }

    static Problem tooLarge() {
        return problem(
                        "monitoring.protection.too-large",
                        "Die Tabelle hat mit allen Summen mehr als " + Protection.MOST_CELLS
                                + " Zellen; so große schützt die Plattform nicht.",
                        "With all its sums the table has more than " + Protection.MOST_CELLS
                                + " cells; the platform does not protect tables that large.")
                .advise(
                        "Teilen Sie die Lieferung auf, etwa je Kreis oder mit einem Merkmal weniger.",
                        "Split the delivery, for example by Kreis or with one dimension less.");
    }

    static Problem noTable(String why) {
        return problem(
                        "monitoring.protection.no-table",
                        "Die Zahlen sind keine Anzahlen, die zu ihren Summen passen (" + why + ").",
                        "The figures are no counts that fit their sums (" + why + ").")
                .advise(
                        "Ohne stimmige Summen lässt sich nicht beweisen, was die Tabelle verrät. Prüfen Sie die Quelle; überlappende Gruppen"
                                + " gehören in getrennte Datensätze.",
                        "Without consistent sums nobody can prove what the table gives away. Check the source; overlapping groups belong"
                                + " into separate data sets.");
    }

    static Problem conflict() {
        return problem(
                        "monitoring.protection.conflict",
                        "Zusammen mit früheren Freigaben würde die Tabelle einzelne Zellen verraten.",
                        "Together with earlier releases the table would give single cells away.")
                .advise(
                        "Geben Sie eine gröbere Form frei; welche durchkäme, steht im Bericht.",
                        "Release a coarser form; the report says which would pass.");
    }

    static Problem problem(String code, String german, String english) {
        return Problem.of(ProblemCode.of(code, ProblemKind.UNPROCESSABLE), german, english);
    }
}

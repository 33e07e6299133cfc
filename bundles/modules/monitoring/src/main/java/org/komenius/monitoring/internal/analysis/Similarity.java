package org.komenius.monitoring.internal.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;

/**
 * Which regions are most like one: every column of an answer is standardised by its mean and standard deviation over all regions that
 * have every figure, and the nearest by Euclidean distance come first. Regions with a missing figure are left out and counted; no value
 * is put in their place. Equal distances are ordered by key.
 */
public final class Similarity {

    private Similarity() {}

    /**
     * @param distance root of the sum of the squared differences; 0 for the same figures
     * @param differences per column, how many standard deviations it lies above (or below) the wanted region
     */
    public record Like(String code, String label, double distance, List<Double> differences) {}

    /** @param left regions without every figure */
    public record Proposal(List<Like> regions, int compared, int left) {}

    /** @throws ProblemException INVALID if the region has no figure to compare by */
    public static Proposal nearest(AnalysisTable table, String region, int count) {
        List<Row> rows = table.rows().stream()
                .filter(row -> row.kind() == RowKind.REGION)
                .toList();
        List<Row> complete = rows.stream().filter(Similarity::isComplete).toList();
        Row wanted = complete.stream()
                .filter(row -> row.code().equals(region))
                .findFirst()
                .orElseThrow(() -> incomplete(region));
        int width = table.columns().size();
        double[] deviation = new double[width];
        for (int column = 0; column < width; column++) {
            deviation[column] = deviation(complete, column);
        }
        List<Like> likes = new ArrayList<>();
        for (Row row : complete) {
            if (row != wanted) {
                List<Double> differences = new ArrayList<>();
                double sum = 0;
                for (int column = 0; column < width; column++) {
                    // A column in which all regions are alike tells none apart.
                    double difference = deviation[column] == 0
                            ? 0
                            : (number(row, column) - number(wanted, column)) / deviation[column];
                    differences.add(difference);
                    sum += difference * difference;
                }
                likes.add(new Like(row.code(), row.label(), Math.sqrt(sum), differences));
            }
        }
        likes.sort(Comparator.comparingDouble(Like::distance).thenComparing(Like::code));
        return new Proposal(
                List.copyOf(likes.subList(0, Math.min(count, likes.size()))),
                complete.size(),
                rows.size() - complete.size());
    }

    private static boolean isComplete(Row row) {
        return row.values().stream()
                .allMatch(value -> value != null && value.number().isPresent());
    }

    private static double number(Row row, int column) {
        return Optional.of(row.values().get(column))
                .flatMap(ObservedValue::number)
                .orElseThrow()
                .doubleValue();
    }

    private static double deviation(List<Row> rows, int column) {
        double mean =
                rows.stream().mapToDouble(row -> number(row, column)).average().orElse(0);
        double squares = rows.stream()
                .mapToDouble(row -> Math.pow(number(row, column) - mean, 2))
                .sum();
        return Math.sqrt(squares / rows.size());
    }

    private static ProblemException incomplete(String region) {
        return Problem.of(
                        ProblemCode.of("monitoring.peers.incomplete", ProblemKind.INVALID),
                        "Für " + region + " fehlt mindestens einer der Werte, nach denen verglichen wird.",
                        "At least one of the figures to compare by is missing for " + region + ".")
                .at(Location.field("region"))
                .advise(
                        "Wählen Sie andere Werte oder einen anderen Zeitraum.",
                        "Choose other figures or another period.")
                .asException();
    }
}

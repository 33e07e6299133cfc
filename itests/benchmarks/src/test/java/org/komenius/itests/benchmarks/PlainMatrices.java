package org.komenius.itests.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** What somebody would write with the matrix library alone: no missing values, no explanation, floating point throughout. */
final class PlainMatrices {

    private PlainMatrices() {}

    static int size(int seed) {
        return 100 + Math.floorMod(seed, 400);
    }

    static double[] index(double[][] table) {
        R064Store z = standardised(table);
        return scaled(z.multiply(weights(z)));
    }

    private static R064Store standardised(double[][] table) {
        int rows = table.length;
        int columns = table[0].length;
        R064Store z = R064Store.FACTORY.make(rows, columns);
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : table) {
                sum += row[j];
                squares += row[j] * row[j];
            }
            double mean = sum / rows;
            double deviation = Math.sqrt(squares / rows - mean * mean);
            for (int i = 0; i < rows; i++) {
                z.set(i, j, (table[i][j] - mean) / deviation);
            }
        }
        return z;
    }

    private static R064Store weights(R064Store z) {
        MatrixStore<Double> correlations = z.transpose().multiply(z).divide((double) z.countRows());
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(correlations, true);
        decomposition.decompose(correlations);
        int size = (int) z.countColumns();
        double[] values = new double[size];
        decomposition.getEigenvalues(values, Optional.empty());
        int first = 0;
        for (int i = 1; i < size; i++) {
            first = values[i] > values[first] ? i : first;
        }
        R064Store weights = R064Store.FACTORY.make(size, 1);
        for (int i = 0; i < size; i++) {
            weights.set(i, 0, Math.abs(decomposition.getV().doubleValue(i, first)));
        }
        return weights;
    }

    private static double[] scaled(MatrixStore<Double> scores) {
        double[] values = scores.toRawCopy1D();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return Arrays.stream(values)
                .map(value -> (value - mean) / Math.sqrt(variance))
                .toArray();
    }

    static int[] bestRanks(double[][] table, double spread, int draws) {
        R064Store z = standardised(table);
        R064Store weights = weights(z);
        Random random = new Random(1);
        int[] best = new int[table.length];
        Arrays.fill(best, Integer.MAX_VALUE);
        for (int draw = 0; draw < draws; draw++) {
            R064Store varied = weights.copy();
            for (int j = 0; j < varied.countRows(); j++) {
                varied.set(j, 0, weights.doubleValue(j, 0) * (1 + spread * (2 * random.nextDouble() - 1)));
            }
            double[] index = scaled(z.multiply(varied));
            Integer[] order = new Integer[index.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingDouble(i -> -index[i]));
            for (int place = 0; place < order.length; place++) {
                best[order[place]] = Math.min(best[order[place]], place + 1);
            }
        }
        return best;
    }

    static int[] allocate(double[] index, int units) {
        double[] need = new double[index.length];
        int[] seats = new int[index.length];
        PriorityQueue<Integer> queue =
                new PriorityQueue<>(Comparator.comparingDouble((Integer i) -> -need[i] / (seats[i] + 0.5)));
        for (int i = 0; i < need.length; i++) {
            need[i] = size(("s" + i).hashCode()) * Math.min(2, Math.max(0.5, 1 + 0.2 * index[i]));
            queue.add(i);
        }
        for (int unit = 0; unit < units; unit++) {
            int next = queue.remove();
            seats[next]++;
            queue.add(next);
        }
        return seats;
    }
}

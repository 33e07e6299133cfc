package org.komenius.monitoring.internal.socialindex;

import java.util.Arrays;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

/**
 * First principal component of standardised inputs (H. Hotelling 1933), from the eigenvalues of their correlation matrix.
 *
 * <p>An eigenvector's sign means nothing; it is turned so that the loadings' sum is positive. The inputs themselves are never turned: a
 * negative loading shows an input that runs against the others and against its stated polarity.
 *
 * @param loadings correlation of each input with the component, from −1 to 1
 * @param eigenvalues descending; they add up to the number of inputs
 */
record PrincipalComponent(double[] loadings, double[] eigenvalues) {

    /** @param correlations symmetric, ones on the diagonal */
    static PrincipalComponent of(double[][] correlations) {
        int size = correlations.length;
        R064Store matrix = R064Store.FACTORY.make(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.set(i, j, correlations[i][j]);
            }
        }
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(matrix, true);
        if (!decomposition.decompose(matrix)) {
            throw new IllegalStateException("a correlation matrix without eigenvalues");
        }
        double[] values = new double[size];
        decomposition.getEigenvalues(values, java.util.Optional.empty());
        int first = 0;
        for (int i = 1; i < size; i++) {
            first = values[i] > values[first] ? i : first;
        }
        double[] loadings = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            loadings[i] = decomposition.getV().doubleValue(i, first) * Math.sqrt(Math.max(0, values[first]));
            sum += loadings[i];
        }
        if (sum < 0) {
            for (int i = 0; i < size; i++) {
                loadings[i] = -loadings[i];
            }
        }
        double[] descending = Arrays.stream(values)
                .map(value -> -value)
                .sorted()
                .map(value -> -value)
                .toArray();
        return new PrincipalComponent(loadings, descending);
    }

    /** Share of the inputs' variance that the component explains, from 0 to 1. */
    double explained() {
        return eigenvalues[0] / eigenvalues.length;
    }

    /**
     * Loadings without their signs, adding up to 1: where all loadings are positive the weighted sum is the component's score itself,
     * and where one is not, the stated polarity stays in force.
     */
    double[] weights() {
        double[] sizes = Arrays.stream(loadings).map(Math::abs).toArray();
        double sum = Arrays.stream(sizes).sum();
        return Arrays.stream(sizes).map(size -> size / sum).toArray();
    }
}

package org.komenius.monitoring.internal.socialindex;

import java.util.List;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.RoundedZero;

/**
 * Inputs as columns of numbers, transformed and poled; NaN where there is no value, and it never leaves this room.
 *
 * @param columns by input, then unit: transformed, not yet standardised
 * @param roundedZeros how many of them were less than half a unit and count as nothing
 */
record Standardised(double[][] columns, int roundedZeros) {

    static Standardised transform(IndexDefinition definition, IndexData data) {
        List<IndexInput> inputs = definition.inputs();
        double[][] columns = new double[inputs.size()][data.units().size()];
        int roundedZeros = 0;
        for (int j = 0; j < columns.length; j++) {
            IndexInput input = inputs.get(j);
            for (int i = 0; i < columns[j].length; i++) {
                IndexData.Unit unit = data.units().get(i);
                ObservedValue value = data.value(input.id(), unit.id());
                roundedZeros += value instanceof RoundedZero ? 1 : 0;
                columns[j][i] = value.isMissing() ? Double.NaN : transformed(input, unit, value);
            }
        }
        return new Standardised(columns, roundedZeros);
    }

    private static double transformed(IndexInput input, IndexData.Unit unit, ObservedValue value) {
        double number = value.number().map(Number::doubleValue).orElse(0.0);
        if (!input.transformation().accepts(number)) {
            throw IndexProblems.outsideOfDomain(input, unit.title(), number);
        }
        return input.transformation().apply(number);
    }

    /** Standardised by the reference and poled, by input, then unit. */
    double[][] scores(IndexDefinition definition, IndexReference reference) {
        double[][] scores = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            IndexInput input = definition.inputs().get(j);
            IndexReference.Input frozen = reference.inputs().get(input.id());
            if (frozen == null) {
                throw IndexProblems.notInReference(input.title());
            }
            scores[j] = new double[columns[j].length];
            for (int i = 0; i < columns[j].length; i++) {
                scores[j][i] = input.polarity().sign() * (columns[j][i] - frozen.mean()) / frozen.deviation();
            }
        }
        return scores;
    }
}

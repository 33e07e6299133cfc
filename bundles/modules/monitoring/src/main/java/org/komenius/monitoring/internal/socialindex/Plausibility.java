package org.komenius.monitoring.internal.socialindex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.socialindex.IndexResult.InputResult;
import org.komenius.monitoring.internal.socialindex.IndexResult.UnitResult;

/** Asks the data whether they agree with what people said of the inputs. Finds contradictions, and repairs none. */
final class Plausibility {

    /** A correlation nearer to 0 than this says nothing of a direction. */
    private static final double CLEAR = 0.1;

    private Plausibility() {}

    static PrincipalComponent component(double[][] z) {
        double[][] correlations = new double[z.length][z.length];
        for (int i = 0; i < z.length; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double r = Moments.correlation(z[i], z[j]);
                // Two inputs that no unit has both of say nothing of each other.
                correlations[i][j] = Double.isFinite(r) ? r : 0;
                correlations[j][i] = correlations[i][j];
            }
        }
        return PrincipalComponent.of(correlations);
    }

    static IndexResult explain(
            IndexDefinition definition,
            IndexReference reference,
            double[][] z,
            double[] weights,
            List<UnitResult> units,
            int roundedZeros) {
        PrincipalComponent component = z.length > 1 ? component(z) : null;
        List<InputResult> inputs = new ArrayList<>();
        List<LocalizedText> notes = new ArrayList<>();
        for (int j = 0; j < z.length; j++) {
            IndexInput input = definition.inputs().get(j);
            double withOthers =
                    z.length > 1 ? Moments.correlation(z[j], others(definition, z, weights, j)) : Double.NaN;
            boolean contradicts =
                    withOthers < -CLEAR || (component != null && component.loadings()[j] < -CLEAR);
            if (contradicts) {
                notes.add(alarm(input));
            }
            IndexReference.Input frozen = reference.inputs().get(input.id());
            inputs.add(new InputResult(
                    input,
                    SocialIndex.rounded(frozen.mean()),
                    SocialIndex.rounded(frozen.deviation()),
                    SocialIndex.rounded(weights[j]),
                    component == null ? null : SocialIndex.rounded(component.loadings()[j]),
                    Double.isFinite(withOthers) ? SocialIndex.rounded(withOthers) : null,
                    contradicts,
                    (int) (z[j].length - Moments.count(z[j]))));
        }
        long without = units.stream().filter(unit -> unit.index() == null).count();
        if (without > 0) {
            notes.add(LocalizedText.of(
                    without + " ohne Index, weil Werte fehlen.",
                    without + " without index, since values are missing."));
        }
        if (roundedZeros > 0) {
            notes.add(LocalizedText.of(
                    roundedZeros + " gerundete Nullen zählen als nichts.",
                    roundedZeros + " rounded zeros count as nothing."));
        }
        return new IndexResult(
                inputs,
                component == null ? null : SocialIndex.rounded(component.explained()),
                component == null
                        ? List.<BigDecimal>of()
                        : Arrays.stream(component.eigenvalues())
                                .mapToObj(SocialIndex::rounded)
                                .toList(),
                units,
                notes);
    }

    /** The score without the input that it is compared with. */
    private static double[] others(IndexDefinition definition, double[][] z, double[] weights, int without) {
        double[] left = weights.clone();
        left[without] = 0;
        if (Arrays.stream(left).sum() == 0) {
            Arrays.setAll(left, j -> j == without ? 0 : 1);
        }
        double[] score = new double[z[0].length];
        for (int i = 0; i < score.length; i++) {
            double sum = 0;
            double divisor = 0;
            for (int j = 0; j < z.length; j++) {
                if (j != without && Double.isFinite(z[j][i])) {
                    sum += left[j] * z[j][i];
                    divisor += left[j];
                }
            }
            score[i] = divisor > 0 ? sum / divisor : Double.NaN;
        }
        return score;
    }

    private static LocalizedText alarm(IndexInput input) {
        boolean burden = input.polarity() == Polarity.BURDEN;
        return LocalizedText.of(
                "„" + input.title() + "“ läuft den anderen Merkmalen entgegen: festgelegt ist, dass ein hoher Wert "
                        + (burden ? "belastet" : "entlastet")
                        + ", die Daten zeigen das Gegenteil. Bitte prüfen; gerechnet wird wie festgelegt.",
                "\"" + input.title() + "\" runs against the other inputs: a high value is stated to mean "
                        + (burden ? "burden" : "relief")
                        + ", the data show the opposite. Please check; the calculation keeps to what is stated.");
    }
}

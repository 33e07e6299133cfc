package org.komenius.monitoring.internal.socialindex;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One figure that goes into an index.
 *
 * @param id stable within its index
 * @param title for people
 * @param unit of its values, for example per cent; null if it has none
 * @param weight of {@link IndexDefinition.Weighting#CHOSEN}, above 0, only in relation to the others; null otherwise
 */
public record IndexInput(
        String id, String title, String unit, Polarity polarity, Transformation transformation, BigDecimal weight) {

    public IndexInput {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        transformation = transformation == null ? Transformation.NONE : transformation;
        if (polarity == null) {
            throw IndexProblems.noPolarity(title);
        }
        if (weight != null && weight.signum() <= 0) {
            throw IndexProblems.badWeight(title);
        }
    }

    public static IndexInput of(String id, Polarity polarity) {
        return new IndexInput(id, id, null, polarity, Transformation.NONE, null);
    }
}

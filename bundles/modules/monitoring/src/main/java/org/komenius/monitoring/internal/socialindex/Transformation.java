package org.komenius.monitoring.internal.socialindex;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.komenius.model.text.LocalizedText;

/** Takes the skewness out of an input before it is standardised. Every one is strictly increasing, so the order stays. */
public enum Transformation {
    NONE("unverändert", "unchanged", x -> x, t -> t, x -> true),
    /** Natural logarithm; for values above 0. */
    LOG("Logarithmus", "logarithm", Math::log, Math::exp, x -> x > 0),
    /** Square root; for values from 0 on. */
    SQUARE_ROOT("Quadratwurzel", "square root", Math::sqrt, t -> t * t, x -> x >= 0),
    /** ln(p/(100 − p)); for percentages above 0 and below 100. */
    LOGIT(
            "Logit (Anteil in Prozent)",
            "logit (per cent)",
            x -> Math.log(x / (100 - x)),
            t -> 100 / (1 + Math.exp(-t)),
            x -> x > 0 && x < 100);

    private final LocalizedText title;
    private final DoubleUnaryOperator forth;
    private final DoubleUnaryOperator back;
    private final DoublePredicate domain;

    Transformation(
            String german,
            String english,
            DoubleUnaryOperator forth,
            DoubleUnaryOperator back,
            DoublePredicate domain) {
        this.title = LocalizedText.of(german, english);
        this.forth = forth;
        this.back = back;
        this.domain = domain;
    }

    public LocalizedText title() {
        return title;
    }

    boolean accepts(double value) {
        return domain.test(value);
    }

    double apply(double value) {
        return forth.applyAsDouble(value);
    }

    double invert(double transformed) {
        return back.applyAsDouble(transformed);
    }
}

package org.komenius.monitoring.internal.tabular;

import java.util.Optional;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;

/** What a symbol stands for in a table. */
public enum Meaning {
    UNKNOWN_OR_SECRET(ObservedValue.missing(MissingKind.UNKNOWN_OR_SECRET)),
    LATER(ObservedValue.missing(MissingKind.LATER)),
    UNRELIABLE(ObservedValue.missing(MissingKind.UNRELIABLE)),
    NOT_MEANINGFUL(ObservedValue.missing(MissingKind.NOT_MEANINGFUL)),
    NOT_COLLECTED(ObservedValue.missing(MissingKind.NOT_COLLECTED)),
    REGION_NOT_EXISTING(ObservedValue.missing(MissingKind.REGION_NOT_EXISTING)),
    CONFIDENTIAL(ObservedValue.missing(MissingKind.CONFIDENTIAL)),
    /** Exactly nothing. */
    ZERO(ObservedValue.of(0)),
    /** More than nothing, less than half a unit. */
    ROUNDED_ZERO(ObservedValue.roundedZero()),
    /** The file says nothing here: no fact at all. */
    NO_VALUE(null);

    private final ObservedValue value;

    Meaning(ObservedValue value) {
        this.value = value;
    }

    /** Empty for {@link #NO_VALUE}. */
    public Optional<ObservedValue> value() {
        return Optional.ofNullable(value);
    }
}

package org.komenius.monitoring.internal.quality;

import java.util.Objects;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;

/**
 * One coordinate of a finding: which member of which dimension.
 *
 * @param dimension code
 * @param dimensionLabel as the file calls the dimension
 * @param code of the member
 * @param label of the member
 */
public record Place(String dimension, LocalizedText dimensionLabel, String code, LocalizedText label) {

    public Place {
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(code, "code");
    }

    static Place of(Dimension dimension, Dimension.Member member) {
        return new Place(dimension.code(), dimension.label(), member.code(), member.label());
    }
}

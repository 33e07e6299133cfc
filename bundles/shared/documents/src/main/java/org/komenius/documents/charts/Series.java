package org.komenius.documents.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.komenius.model.value.ObservedValue;

/**
 * One row of figures. Immutable.
 *
 * @param name what the legend says
 * @param values in the order of the chart's categories; null where the data have nothing at all, which is not zero
 */
public record Series(String name, List<ObservedValue> values) {

    /** So many at most: there are no more patterns and markers that people can tell apart. */
    public static final int MOST = 8;

    public Series {
        Objects.requireNonNull(name, "name");
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}

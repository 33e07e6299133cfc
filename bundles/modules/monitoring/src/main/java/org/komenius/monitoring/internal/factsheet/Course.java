package org.komenius.monitoring.internal.factsheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.komenius.model.value.ObservedValue;

/**
 * One row of figures over time.
 *
 * @param name of the region or group
 * @param values by period, old to new; null where the data have nothing
 */
public record Course(String name, List<ObservedValue> values) {

    public Course {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Place of the newest number; -1 without any. */
    int newestNumber() {
        return numberBefore(values.size());
    }

    /** Place of the newest number before {@code end}; -1 without any. */
    int numberBefore(int end) {
        for (int at = end - 1; at >= 0; at--) {
            if (values.get(at) != null && values.get(at).number().isPresent()) {
                return at;
            }
        }
        return -1;
    }
}

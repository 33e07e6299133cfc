package org.komenius.monitoring.internal.socialindex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is frozen in the reference year, so that an index of a later year says whether a burden has grown and not only who bears most.
 *
 * @param inputs by id
 * @param mean of the scores
 * @param deviation of the scores, above 0
 * @param low smallest index, becomes 0 on the scale from 0 to 100
 * @param high largest index, becomes 100
 * @param limits of classes, ascending; empty for none
 */
public record IndexReference(
        Map<String, Input> inputs, double mean, double deviation, double low, double high, List<Double> limits) {

    /**
     * @param mean of the transformed values
     * @param deviation of the transformed values over all units (division by n, since it is a full count), above 0
     * @param weight above 0 or 0; all add up to 1
     */
    public record Input(double mean, double deviation, double weight) {}

    public IndexReference {
        inputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        limits = List.copyOf(limits);
    }

    /** Class of an index, from 1; null without classes. */
    Integer classOf(double index) {
        if (limits.isEmpty()) {
            return null;
        }
        int number = 1;
        for (double limit : limits) {
            if (index >= limit) {
                number++;
            }
        }
        return number;
    }
}

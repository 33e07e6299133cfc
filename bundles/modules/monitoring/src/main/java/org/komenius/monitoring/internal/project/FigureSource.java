package org.komenius.monitoring.internal.project;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One figure of the catalogue for every unit.
 *
 * @param dataset its id
 * @param version null for the newest released one
 * @param dimension whose members are the units: {@code REGION}, or a dimension that holds schools
 * @param measure code
 * @param members chosen of each other dimension; a dimension that is not named stands at its total
 * @param period code; null for the newest
 * @param base what the figure is divided by, as a percentage; null to take it as it is
 */
public record FigureSource(
        String dataset,
        Integer version,
        String dimension,
        String measure,
        Map<String, String> members,
        String period,
        FigureSource base) {

    public FigureSource {
        members = members == null ? Map.of() : Map.copyOf(members);
    }

    /** Ids of the data sets that it takes. */
    public Set<String> datasets() {
        Set<String> ids = new TreeSet<>();
        if (dataset != null) {
            ids.add(dataset);
        }
        if (base != null) {
            ids.addAll(base.datasets());
        }
        return ids;
    }
}

package org.komenius.monitoring.internal.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.monitoring.internal.catalogue.Dimension;

/** All dimensions of a version, by code. */
public final class IndexedDimensions {

    private final List<Dimension> all;
    private final Map<String, IndexedDimension> byCode = new LinkedHashMap<>();

    public IndexedDimensions(List<Dimension> dimensions) {
        this.all = List.copyOf(dimensions);
        all.forEach(dimension -> byCode.put(dimension.code(), new IndexedDimension(dimension)));
    }

    public List<Dimension> all() {
        return all;
    }

    /** @throws org.komenius.model.problem.ProblemException INVALID for a code that no dimension has */
    public IndexedDimension get(String code) {
        IndexedDimension found = byCode.get(code);
        if (found == null) {
            throw QueryProblems.unknownDimension(code);
        }
        return found;
    }
}

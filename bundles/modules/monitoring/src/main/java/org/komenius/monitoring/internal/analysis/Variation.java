package org.komenius.monitoring.internal.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The same analysis with one thing changed. */
public final class Variation {

    private Variation() {}

    public static Analysis withRegions(Analysis analysis, Analysis.RegionChoice regions) {
        return new Analysis(
                analysis.inputs(),
                analysis.calculations(),
                regions,
                analysis.periods(),
                analysis.breakdown(),
                analysis.breakdowns(),
                analysis.layout());
    }

    public static Analysis withPeriods(Analysis analysis, Analysis.PeriodChoice periods) {
        return new Analysis(
                analysis.inputs(),
                analysis.calculations(),
                analysis.regions(),
                periods,
                analysis.breakdown(),
                analysis.breakdowns(),
                analysis.layout());
    }

    /** On the newest released data sets, whatever versions it named. */
    public static Analysis onNewest(Analysis analysis) {
        return withVersions(analysis, Collections.nCopies(analysis.inputs().size(), null));
    }

    /** @param versions one per input; null for the newest released one */
    public static Analysis withVersions(Analysis analysis, List<Integer> versions) {
        List<Analysis.Input> inputs = new ArrayList<>();
        for (int at = 0; at < versions.size(); at++) {
            Analysis.Input input = analysis.inputs().get(at);
            inputs.add(new Analysis.Input(
                    input.id(),
                    input.dataset(),
                    versions.get(at),
                    input.measure(),
                    input.members(),
                    input.label(),
                    input.link(),
                    input.regionLink()));
        }
        return analysis.withInputs(inputs);
    }
}

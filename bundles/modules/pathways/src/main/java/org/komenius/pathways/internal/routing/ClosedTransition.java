package org.komenius.pathways.internal.routing;

import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * A transition that one would come past but cannot take, or not yet.
 *
 * @param permanent whether it stays closed within the horizon; otherwise a later start is told among the reasons
 * @param reasons why, at least one
 * @param wouldOpen what would open it; empty if nothing does
 */
public record ClosedTransition(
        String transition,
        String from,
        String to,
        boolean permanent,
        List<Reason> reasons,
        List<LocalizedText> wouldOpen) {

    public ClosedTransition {
        reasons = List.copyOf(reasons);
        wouldOpen = List.copyOf(wouldOpen);
    }

    /**
     * One reason.
     *
     * @param kind {@code qualification}, {@code age}, {@code deadline} or {@code validity}
     */
    public record Reason(String kind, LocalizedText text) {}
}

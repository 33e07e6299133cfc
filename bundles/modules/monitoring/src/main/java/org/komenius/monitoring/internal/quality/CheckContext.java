package org.komenius.monitoring.internal.quality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.komenius.monitoring.internal.catalogue.Dimension;

/**
 * Everything beside the facts that a rule may look at.
 *
 * @param dimensions codelists of the version
 * @param previous codelists of the version before; null if there is none
 * @param repeated facts that stood in the file again, equal
 * @param regions what the registry knows
 * @param base figures to set others in relation to
 */
public record CheckContext(
        List<Dimension> dimensions, List<Dimension> previous, long repeated, RegionKnowledge regions, Base base) {

    public CheckContext {
        dimensions = List.copyOf(dimensions);
        previous = previous == null ? null : List.copyOf(previous);
        Objects.requireNonNull(regions, "regions");
        Objects.requireNonNull(base, "base");
    }

    /** A figure of another data set by region and period, for example the population. */
    @FunctionalInterface
    public interface Base {
        /** Empty if there is none, or it is missing or zero. */
        OptionalDouble of(String dataset, String measure, String region, String period);

        Base NONE = (dataset, measure, region, period) -> OptionalDouble.empty();
    }

    Optional<Dimension> dimension(String code) {
        return find(dimensions, code);
    }

    Optional<Dimension> before(String code) {
        return previous == null ? Optional.empty() : find(previous, code);
    }

    private static Optional<Dimension> find(List<Dimension> list, String code) {
        return list.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}

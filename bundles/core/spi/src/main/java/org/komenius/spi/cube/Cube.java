package org.komenius.spi.cube;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.value.ObservedValue;
import org.osgi.annotation.versioning.ProviderType;

/** An opened cube. Immutable, so an answer stays right for ever and may be cached by cube and question. */
@ProviderType
public interface Cube {

    String id();

    /** In the order in which the writer was given them. */
    List<CubeDimension> dimensions();

    long facts();

    /**
     * Answers a question; cells come in the order of the grouping dimensions' members.
     *
     * <p>A combination without any fact has no cell: whoever shows it as empty must not show it as zero.
     *
     * @throws org.komenius.model.problem.ProblemException {@code cube.dimension.unknown}, {@code cube.member.unknown},
     *     {@code cube.answer.too-large} (kind INVALID); {@code cube.busy} (kind UNAVAILABLE) if no permit came free in time
     * @throws java.util.concurrent.CancellationException once {@code cancellation} is cancelled
     */
    List<CubeCell> query(CubeQuery query, CubeCancellation cancellation);

    /**
     * Shows facts one by one, as they were written; for whoever has to look at all of them.
     *
     * @param filters dimension code to the codes of members, as in {@link CubeQuery#filters}
     * @throws org.komenius.model.problem.ProblemException as {@link #query}, but for the size of the answer
     * @throws java.util.concurrent.CancellationException once {@code cancellation} is cancelled
     */
    void facts(Map<String, Set<String>> filters, FactVisitor visitor, CubeCancellation cancellation);

    /** Takes one fact. */
    @FunctionalInterface
    interface FactVisitor {
        /** @param members one index per dimension, of its list of members; used again for the next fact */
        void fact(int[] members, ObservedValue value);
    }
}

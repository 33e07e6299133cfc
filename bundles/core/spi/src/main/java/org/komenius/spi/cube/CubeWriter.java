package org.komenius.spi.cube;

import java.io.IOException;
import org.komenius.model.value.ObservedValue;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes the facts of one new cube as a stream. For one thread.
 *
 * <p>All or nothing: closed without {@link #finish}, it leaves no file behind.
 */
@ProviderType
public interface CubeWriter extends AutoCloseable {

    /** The index of the member {@code code} in dimension number {@code dimension}, given at first sight and the same ever after. */
    int member(int dimension, String code);

    /**
     * Adds one fact.
     *
     * @param sourceRow line of the input that it came from, to name it if it turns out to be a contradiction
     * @param members one index per dimension, from {@link #member}; not kept
     * @param value at most 18 digits
     * @throws ArithmeticException if the value has more digits
     */
    void append(long sourceRow, int[] members, ObservedValue value) throws IOException;

    /**
     * Sorts and writes the file.
     *
     * @throws ContradictingFactsException if the same members were given twice with different values
     */
    CubeSummary finish() throws IOException;

    /** Gives up whatever is not finished; does nothing after {@link #finish}. */
    @Override
    void close() throws IOException;
}

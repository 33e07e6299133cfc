package org.komenius.persistence;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs database work of one module, one service per persistence unit with the property {@code komenius.module}.
 *
 * <p>The entity manager lives as long as the lambda; entities must not leave it. A call inside another one on the same thread and
 * unit joins its transaction; a write inside a read is refused.
 *
 * <p>Failures: any exception rolls everything back and passes through. A lost optimistic lock becomes a {@code ProblemException}
 * of kind CONFLICT and is never retried, since only a person can decide it. A deadlock or serialization failure, which says
 * nothing about the work itself, is retried up to twice with a fresh entity manager: <b>the work may run up to three times</b>,
 * so it must have no effect outside the database.
 */
@ProviderType
public interface Transactions {

    /** Service property that names the module. */
    String MODULE = "komenius.module";

    /** Runs {@code work} without changing anything; what it changes is thrown away. */
    <R> R read(Function<EntityManager, R> work);

    /** Runs {@code work} and commits. */
    <R> R write(Function<EntityManager, R> work);

    /**
     * A number that differs after each write of this node, for {@link Recent}. Inside a transaction, whose end nobody knows yet, and by
     * default it differs each time it is asked for.
     */
    default long revision() {
        return System.nanoTime();
    }

    /** {@link #write} for work without a result. */
    default void run(Consumer<EntityManager> work) {
        write(em -> {
            work.accept(em);
            return null;
        });
    }
}

package org.komenius.persistence.internal.transaction;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import org.komenius.persistence.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Transactions} over one resource-local persistence unit. Thread-safe; each thread has its own transaction. */
public final class EntityManagerTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(EntityManagerTransactions.class);
    private static final int MAX_TRIES = 3;

    private final EntityManagerFactory factory;
    private final ThreadLocal<Open> current = new ThreadLocal<>();
    private final AtomicLong writes = new AtomicLong();
    /** Counts down, so that it never equals a number of writes. */
    private final AtomicLong inside = new AtomicLong();

    public EntityManagerTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public <R> R read(Function<EntityManager, R> work) {
        return inTransaction(false, work);
    }

    @Override
    public <R> R write(Function<EntityManager, R> work) {
        return inTransaction(true, work);
    }

    @Override
    public long revision() {
        return current.get() == null ? writes.get() : inside.decrementAndGet();
    }

    private <R> R inTransaction(boolean writing, Function<EntityManager, R> work) {
        Open open = current.get();
        if (open != null) {
            if (writing && !open.writing()) {
                throw new IllegalStateException("a write inside a read: its changes would be lost");
            }
            return work.apply(open.em());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(writing, work);
            } catch (RuntimeException e) {
                if (attempt == MAX_TRIES || !DatabaseFailures.isWorthRetrying(e)) {
                    throw DatabaseFailures.translated(e);
                }
                LOG.info("transaction lost against another one, attempt {} of {}", attempt, MAX_TRIES, e);
            }
        }
    }

    private <R> R attempt(boolean writing, Function<EntityManager, R> work) {
        EntityManager em = factory.createEntityManager();
        current.set(new Open(em, writing));
        try {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                R result = work.apply(em);
                if (writing && !transaction.getRollbackOnly()) {
                    transaction.commit();
                }
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } finally {
            current.remove();
            em.close();
            if (writing) {
                writes.incrementAndGet();
            }
        }
    }

    private record Open(EntityManager em, boolean writing) {}
}

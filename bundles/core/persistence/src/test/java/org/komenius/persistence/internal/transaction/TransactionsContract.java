package org.komenius.persistence.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;

/** What a transaction promises, whatever the database. */
abstract class TransactionsContract {

    private EntityManagerFactory factory;
    private EntityManagerTransactions transactions;

    /** JDBC URL, user and password as JPA properties. */
    abstract Map<String, String> connection();

    @BeforeEach
    void open() {
        factory = Persistence.createEntityManagerFactory("transactions", connection());
        transactions = new EntityManagerTransactions(factory);
        transactions.run(em -> em.persist(new Account("a", 100)));
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void writesAreCommitted() {
        transactions.run(em -> em.find(Account.class, "a").add(5));
        assertThat(balance()).isEqualTo(105);
    }

    @Test
    void aFailureRollsEverythingBackAndPassesThrough() {
        Problem problem = Problem.of(ProblemCode.of("test.no", ProblemKind.INVALID), "Nein.", "No.");
        assertThatThrownBy(() -> transactions.run(em -> {
                    em.find(Account.class, "a").add(5);
                    em.persist(new Account("b", 1));
                    em.flush();
                    throw problem.asException();
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isSameAs(problem));
        assertThat(balance()).isEqualTo(100);
        assertThat((Object) transactions.read(em -> em.find(Account.class, "b")))
                .isNull();
    }

    @Test
    void aReadChangesNothing() {
        transactions.read(em -> {
            em.find(Account.class, "a").add(5);
            em.flush();
            return null;
        });
        assertThat(balance()).isEqualTo(100);
    }

    @Test
    void nestedCallsJoin() {
        assertThatThrownBy(() -> transactions.run(outer -> {
                    transactions.run(inner -> inner.find(Account.class, "a").add(5));
                    throw new IllegalStateException("after the inner one");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(balance()).isEqualTo(100);
    }

    @Test
    void aWriteInsideAReadIsRefused() {
        assertThatThrownBy(() -> transactions.read(outer -> transactions.write(inner -> null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLostUpdateIsAConflictAndNotRetried() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transactions.run(em -> {
            tries.incrementAndGet();
            Account account = em.find(Account.class, "a");
            em.detach(account);
            read.countDown();
            await(changed);
            account.add(1);
            em.merge(account);
        }));
        assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
        // Derby's reader holds no lock after its find, so the second writer gets through.
        transactions.run(em -> em.find(Account.class, "a").add(10));
        changed.countDown();
        assertThatThrownBy(slow::join)
                .hasCauseInstanceOf(ProblemException.class)
                .cause()
                .hasMessageContaining("persistence.changed-meanwhile");
        assertThat(tries).hasValue(1);
        assertThat(balance()).isEqualTo(110);
    }

    @Test
    void aDuplicateKeyIsAConflict() {
        assertThatThrownBy(() -> transactions.run(em -> em.persist(new Account("a", 1))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("persistence.duplicate");
    }

    @Test
    void aLostRaceIsTriedThreeTimesAtMost() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> transactions.run(em -> {
                    tries.incrementAndGet();
                    throw new PersistenceException(new SQLException("deadlock", "40001"));
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(tries).hasValue(3);

        tries.set(0);
        transactions.run(em -> {
            em.find(Account.class, "a").add(5);
            if (tries.incrementAndGet() < 3) {
                throw new PersistenceException(new SQLException("deadlock", "40001"));
            }
        });
        assertThat(balance()).isEqualTo(105);
    }

    private long balance() {
        return transactions.read(em -> em.find(Account.class, "a").balance());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

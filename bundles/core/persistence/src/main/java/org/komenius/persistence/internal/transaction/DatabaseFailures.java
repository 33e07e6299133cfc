package org.komenius.persistence.internal.transaction;

import java.sql.SQLException;
import java.util.Set;
import javax.persistence.OptimisticLockException;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Tells apart what a database failure means for the caller. */
final class DatabaseFailures {

    static final ProblemCode CHANGED_MEANWHILE = ProblemCode.of("persistence.changed-meanwhile", ProblemKind.CONFLICT);
    static final ProblemCode DUPLICATE = ProblemCode.of("persistence.duplicate", ProblemKind.CONFLICT);

    /** Serialization failure and deadlock (SQL standard, PostgreSQL), lock time-out with and without deadlock trace (Derby). */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01", "40XL1", "40XL2");

    private static final Set<String> UNIQUE_VIOLATION = Set.of("23505");

    private DatabaseFailures() {}

    static boolean isWorthRetrying(Throwable failure) {
        return hasState(failure, LOST_RACE);
    }

    /** A problem for people where the failure is theirs to solve, else the failure itself. */
    static RuntimeException translated(RuntimeException failure) {
        if (hasCause(failure, OptimisticLockException.class)) {
            return Problem.of(
                            CHANGED_MEANWHILE,
                            "Jemand anderes hat den Eintrag inzwischen geändert.",
                            "Somebody else has changed this entry meanwhile.")
                    .advise("Laden Sie den Eintrag neu und ändern Sie ihn dann.", "Reload the entry, then change it.")
                    .asException(failure);
        }
        if (hasState(failure, UNIQUE_VIOLATION)) {
            return Problem.of(
                            DUPLICATE,
                            "Einen Eintrag mit diesem Schlüssel gibt es schon.",
                            "An entry with this key exists already.")
                    .asException(failure);
        }
        return failure;
    }

    private static boolean hasState(Throwable failure, Set<String> states) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && states.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}

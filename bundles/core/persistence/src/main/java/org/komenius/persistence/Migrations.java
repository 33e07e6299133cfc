package org.komenius.persistence;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What became of each module's database migration. */
@ProviderType
public interface Migrations {

    /** One entry per module that brings a changelog, ordered by module. */
    List<Migration> all();

    /** Tries a failed or waiting migration again after a repair; returns what became of it, null for an unknown module. */
    Migration retry(String module);

    /** How far a migration has come. */
    enum State {
        /** A module named by {@code after} has not been migrated yet. */
        WAITING,
        DONE,
        FAILED
    }

    /**
     * @param module the module's id
     * @param state how far it has come
     * @param millis time it took; 0 while waiting
     * @param failure message of the failure; null unless failed
     */
    record Migration(String module, State state, long millis, String failure) {}
}

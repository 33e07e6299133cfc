package org.komenius.monitoring.internal;

import java.util.Optional;
import org.komenius.monitoring.internal.access.AccessSubject;
import org.komenius.monitoring.internal.access.SubjectType;

/** Knows the things of one type that access can be given to. One service per type. */
public interface AccessSubjects {

    SubjectType type();

    /** The thing, if the current caller may see it. */
    Optional<AccessSubject> find(String id);

    /** Whether the current caller may say who sees it, beside its owner and those who administer monitoring. */
    boolean mayChange(String id);
}

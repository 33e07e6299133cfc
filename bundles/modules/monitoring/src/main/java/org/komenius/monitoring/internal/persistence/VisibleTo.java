package org.komenius.monitoring.internal.persistence;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.monitoring.internal.access.AccessRule.Mode;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;

/**
 * The part of a query that leaves out what the viewer may not see, so that lists, counts and pages agree with each other. Says the
 * same as {@link Viewer#maySee}.
 */
public final class VisibleTo {

    private VisibleTo() {}

    /**
     * A JPQL condition.
     *
     * @param id expression for the subject's id, for example {@code d.id}
     * @param values receives the parameters, all beginning with {@code access}
     */
    public static String condition(Viewer viewer, SubjectType type, String id, Map<String, Object> values) {
        if (viewer.seesAll()) {
            return "1 = 1";
        }
        values.put("accessType", type.name());
        values.put("accessNamed", Mode.NAMED.name());
        values.put("accessMe", viewer.userId());
        values.put("accessMine", keys(viewer));
        return id + " not in (select r.subjectId from AccessEntity r where r.subjectType = :accessType"
                + " and r.mode = :accessNamed and r.ownerId <> :accessMe and r.id not in"
                + " (select x.id from AccessEntity x join x.grantees g where g in :accessMine))";
    }

    /** A condition for what a rule names the viewer for; {@code values} as for {@link #condition}. */
    public static String named(Viewer viewer, SubjectType type, String id, Map<String, Object> values) {
        values.put("accessType", type.name());
        values.put("accessMine", keys(viewer));
        return id + " in (select n.subjectId from AccessEntity n join n.grantees h where n.subjectType = :accessType"
                + " and h in :accessMine)";
    }

    /** Never empty, since a query cannot compare with an empty list. */
    private static Set<String> keys(Viewer viewer) {
        Set<String> keys = new TreeSet<>();
        keys.add("PERSON/" + viewer.userId());
        viewer.grantees().stream().map(Grantee::key).forEach(keys::add);
        return keys;
    }
}

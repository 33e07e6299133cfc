package org.komenius.monitoring.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.komenius.monitoring.internal.access.AccessRule;
import org.komenius.monitoring.internal.access.AccessRule.Mode;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.persistence.AccessStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says who may see what. Lists and counts apply the same rules inside their queries
 * ({@link org.komenius.monitoring.internal.persistence.VisibleTo}).
 *
 * <p>The rules that name somebody are few and asked for with every figure, so they are kept in memory; a change on this node counts
 * at once, one on another node that shares the database after {@value #SECONDS_UNTIL_READ_AGAIN} seconds at the latest.
 */
@Component(service = AccessControl.class)
public class AccessControl {

    private static final int SECONDS_UNTIL_READ_AGAIN = 2;

    private final AccessStore store;
    private final Viewers viewers;
    private volatile Known known = new Known(Map.of(), 0, false);

    @Activate
    public AccessControl(@Reference AccessStore store, @Reference Viewers viewers) {
        this.store = store;
        this.viewers = viewers;
    }

    /** @param read {@link System#nanoTime()} when it was read */
    private record Known(Map<String, AccessRule> rules, long read, boolean complete) {}

    /** As whom the current caller looks. */
    public Viewer viewer() {
        return viewers.current();
    }

    /**
     * Whether the current caller may see the thing, as far as rules about this thing go. True for an id that does not exist: it takes
     * the same way as one that everybody may see.
     */
    public boolean maySee(SubjectType type, String id) {
        Viewer viewer = viewers.current();
        AccessRule rule = named().get(key(type, id));
        return viewer.maySee(rule == null ? AccessRule.open(type, id) : rule);
    }

    public AccessRule rule(SubjectType type, String id) {
        return store.find(type, id).orElseGet(() -> AccessRule.open(type, id));
    }

    /** Notes whose thing it is; the owner always sees it. Does nothing where that is known. */
    public void own(SubjectType type, String id, String ownerId) {
        store.own(type, id, ownerId);
    }

    AccessRule change(AccessRule before, String ifMatch, Mode mode, Set<Grantee> named, String ownerId, String by) {
        AccessRule after = store.change(before.type(), before.subjectId(), ifMatch, mode, named, ownerId, by);
        known = new Known(Map.of(), 0, false);
        return after;
    }

    void forget(String userId) {
        store.forget(userId);
        known = new Known(Map.of(), 0, false);
    }

    private Map<String, AccessRule> named() {
        Known current = known;
        if (current.complete()
                && System.nanoTime() - current.read() < TimeUnit.SECONDS.toNanos(SECONDS_UNTIL_READ_AGAIN)) {
            return current.rules();
        }
        long now = System.nanoTime();
        Map<String, AccessRule> rules = new HashMap<>();
        store.named().forEach(rule -> rules.put(key(rule.type(), rule.subjectId()), rule));
        // Unless somebody has changed a rule while this was read.
        synchronized (this) {
            if (known == current) {
                known = new Known(Map.copyOf(rules), now, true);
            }
        }
        return rules;
    }

    private static String key(SubjectType type, String id) {
        return type + "/" + id;
    }
}

package org.komenius.monitoring.internal;

import java.util.Set;
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
 * at once, one on another node that shares the database within two seconds.
 */
@Component(service = AccessControl.class)
public class AccessControl {

    private final AccessStore store;
    private final Viewers viewers;

    @Activate
    public AccessControl(@Reference AccessStore store, @Reference Viewers viewers) {
        this.store = store;
        this.viewers = viewers;
    }

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
        AccessRule rule = store.named().get(key(type, id));
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
        return store.change(before.type(), before.subjectId(), ifMatch, mode, named, ownerId, by);
    }

    void forget(String userId) {
        store.forget(userId);
    }

    private static String key(SubjectType type, String id) {
        return type + "/" + id;
    }
}

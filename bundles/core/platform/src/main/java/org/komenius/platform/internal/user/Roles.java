package org.komenius.platform.internal.user;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.modules.DeclaredPermissions;
import org.komenius.platform.internal.persistence.RoleStore;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes roles under the house's rules: nobody adds a permission they do not hold; shipped roles stay. Audited. */
@Component(service = Roles.class)
public class Roles {

    private final RoleStore store;
    private final DeclaredPermissions declared;
    private final CurrentCaller currentCaller;
    private final AuditLog audit;

    @Activate
    public Roles(
            @Reference RoleStore store,
            @Reference DeclaredPermissions declared,
            @Reference CurrentCaller currentCaller,
            @Reference AuditLog audit) {
        this.store = store;
        this.declared = declared;
        this.currentCaller = currentCaller;
        this.audit = audit;
    }

    public List<Role> all() {
        return store.all().stream().map(this::withEverything).toList();
    }

    public Role get(String id) {
        return store.find(id).map(this::withEverything).orElseThrow(AccountProblems::roleUnknown);
    }

    public Role create(String id, LocalizedText title, Set<String> permissions) {
        if (store.find(id).isPresent()) {
            throw AccountProblems.roleTaken();
        }
        requireHeld(permissions);
        Role role = store.create(id, title, permissions);
        log("role.created", role);
        return role;
    }

    public Role update(Role before, LocalizedText title, Set<String> permissions) {
        if (before.id().equals(Role.ADMIN)) {
            throw AccountProblems.roleFixed();
        }
        Set<String> added = new TreeSet<>(permissions);
        added.removeAll(before.permissions());
        requireHeld(added);
        Role after = store.update(before.id(), title, permissions).orElseThrow(AccountProblems::roleUnknown);
        log("role.changed", after);
        return after;
    }

    public void delete(Role role) {
        if (role.builtIn()) {
            throw AccountProblems.roleFixed();
        }
        if (!store.deleteUnlessUsed(role.id())) {
            throw AccountProblems.roleUsed();
        }
        log("role.deleted", role);
    }

    /** The administrators' role as it works: with every permission that there is. */
    private Role withEverything(Role role) {
        return role.id().equals(Role.ADMIN)
                ? new Role(role.id(), role.title(), declared.ids(), role.builtIn(), role.version())
                : role;
    }

    private void requireHeld(Set<String> permissions) {
        Caller caller = currentCaller.get();
        Set<String> missing = new TreeSet<>(permissions);
        missing.removeIf(caller::may);
        if (!missing.isEmpty()) {
            throw AccountProblems.exceedsOwn(missing);
        }
    }

    private void log(String action, Role role) {
        audit.append(
                "platform", action, "role/" + role.id(), Map.of("permissions", String.join(" ", role.permissions())));
    }
}

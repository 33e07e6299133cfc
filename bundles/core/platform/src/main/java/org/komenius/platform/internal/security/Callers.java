package org.komenius.platform.internal.security;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.komenius.platform.internal.modules.DeclaredPermissions;
import org.komenius.platform.internal.persistence.RoleStore;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.token.ApiToken;
import org.komenius.platform.internal.user.Role;
import org.komenius.platform.internal.user.User;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a user or token may do at this moment; a change on this node counts at once, one on another node within two seconds. */
@Component(service = Callers.class)
public class Callers {

    private final UserStore users;
    private final RoleStore roles;
    private final DeclaredPermissions declared;

    @Activate
    public Callers(@Reference UserStore users, @Reference RoleStore roles, @Reference DeclaredPermissions declared) {
        this.users = users;
        this.roles = roles;
        this.declared = declared;
    }

    /** Empty if the user is gone or disabled. */
    public Optional<Caller> ofUser(String userId) {
        return users.known(userId)
                .filter(User::enabled)
                .map(user -> new Caller(Caller.Kind.USER, user.id(), user.displayName(), permissionsOf(user)));
    }

    /** A token's scopes, as far as its owner has them today; empty if the owner is gone or disabled. */
    public Optional<Caller> ofToken(ApiToken token) {
        return users.known(token.ownerId()).filter(User::enabled).map(owner -> {
            Set<String> permissions = new HashSet<>(permissionsOf(owner));
            permissions.retainAll(token.scopes());
            return new Caller(
                    Caller.Kind.TOKEN, owner.id(), owner.displayName() + " (" + token.name() + ")", permissions);
        });
    }

    public Set<String> permissionsOf(User user) {
        return permissionsOfRoles(user.roles());
    }

    public Set<String> permissionsOfRoles(Set<String> roleIds) {
        Set<String> permissions = new HashSet<>(roles.permissionsOf(roleIds));
        if (roleIds.contains(Role.ADMIN)) {
            permissions.addAll(declared.ids());
        }
        return permissions;
    }
}

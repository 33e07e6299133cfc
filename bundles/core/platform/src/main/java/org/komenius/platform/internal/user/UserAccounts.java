package org.komenius.platform.internal.user;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.platform.internal.office.OfficeProblems;
import org.komenius.platform.internal.password.PasswordHashes;
import org.komenius.platform.internal.password.PasswordRules;
import org.komenius.platform.internal.persistence.OfficeStore;
import org.komenius.platform.internal.persistence.RoleStore;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.security.Callers;
import org.komenius.platform.internal.session.Sessions;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes users under the house's rules: nobody gives away, or acts on accounts with, more than they may do themselves; one
 * administrator remains; sessions end when an account is disabled or its password changes. Every change is audited.
 */
@Component(service = UserAccounts.class)
public class UserAccounts {

    private final UserStore users;
    private final RoleStore roles;
    private final OfficeStore offices;
    private final Callers callers;
    private final Sessions sessions;
    private final CurrentCaller currentCaller;
    private final AuditLog audit;
    private final PasswordHashes hashes;

    @Activate
    public UserAccounts(
            @Reference UserStore users,
            @Reference RoleStore roles,
            @Reference OfficeStore offices,
            @Reference Callers callers,
            @Reference Sessions sessions,
            @Reference CurrentCaller currentCaller,
            @Reference AuditLog audit) {
        this(
                users,
                roles,
                offices,
                callers,
                sessions,
                currentCaller,
                audit,
                new PasswordHashes(PasswordHashes.DEFAULT_ITERATIONS));
    }

    public UserAccounts(
            UserStore users,
            RoleStore roles,
            OfficeStore offices,
            Callers callers,
            Sessions sessions,
            CurrentCaller currentCaller,
            AuditLog audit,
            PasswordHashes hashes) {
        this.users = users;
        this.roles = roles;
        this.offices = offices;
        this.callers = callers;
        this.sessions = sessions;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.hashes = hashes;
    }

    public User get(String id) {
        return users.find(id).orElseThrow(AccountProblems::userUnknown);
    }

    /** @param password null: the user cannot sign in before a password link was used */
    public User create(UserDraft draft, String password) {
        requireMayGrant(draft.roles());
        requireOffices(draft.offices());
        if (users.findByName(draft.userName()).isPresent()) {
            throw AccountProblems.nameTaken();
        }
        if (password != null) {
            PasswordRules.check(password, draft.userName(), "password");
        }
        User user = users.create(draft, password == null ? null : hashes.hash(password.toCharArray()), Instant.now());
        audit.append("platform", "user.created", subject(user), memberships(user));
        return user;
    }

    public User update(User before, UserDraft draft) {
        requireMayActOn(before);
        Set<String> given = new TreeSet<>(draft.roles());
        given.removeAll(before.roles());
        requireMayGrant(given);
        Set<String> joined = new TreeSet<>(draft.offices());
        joined.removeAll(before.offices());
        requireOffices(joined);
        users.findByName(draft.userName())
                .filter(other -> !other.id().equals(before.id()))
                .ifPresent(other -> {
                    throw AccountProblems.nameTaken();
                });
        boolean staysAdmin = draft.enabled() && draft.roles().contains(Role.ADMIN);
        if (!staysAdmin) {
            requireNotLastAdmin(before);
        }
        User after = users.update(before.id(), draft).orElseThrow(AccountProblems::userUnknown);
        if (!after.enabled()) {
            sessions.endAllOf(after.id());
        }
        audit.append("platform", "user.changed", subject(after), memberships(after));
        return after;
    }

    public void delete(User user) {
        requireMayActOn(user);
        requireNotLastAdmin(user);
        users.delete(user.id());
        audit.append("platform", "user.deleted", subject(user), Map.of());
    }

    /** Sets a password and ends the user's sessions. Rights are the concern of the caller, who holds a one-time link. */
    public void setPassword(User user, String password, String field) {
        PasswordRules.check(password, user.userName(), field);
        users.setPassword(user.id(), hashes.hash(password.toCharArray()));
        sessions.endAllOf(user.id());
        audit.append("platform", "user.password-changed", subject(user), Map.of());
    }

    /** Changes the signed-in user's own password. */
    public void changeOwnPassword(String current, String next) {
        Caller caller = currentCaller.get();
        if (caller.kind() != Caller.Kind.USER) {
            throw AccountProblems.inPersonOnly();
        }
        User user = get(caller.id());
        String hash = users.passwordOf(user.userName())
                .map(UserStore.PasswordOf::hash)
                .orElse(null);
        if (!hashes.matches(current.toCharArray(), hash)) {
            audit.append("platform", "user.password-refused", subject(user), Map.of());
            throw AccountProblems.wrongPassword();
        }
        setPassword(user, next, "next");
    }

    /** @throws org.komenius.model.problem.ProblemException if {@code user} may do something that the caller may not */
    public void requireMayActOn(User user) {
        requireHeld(callers.permissionsOf(user));
    }

    private void requireMayGrant(Set<String> roleIds) {
        Set<String> known = roles.all().stream().map(Role::id).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(roleIds);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw AccountProblems.rolesUnknown(unknown);
        }
        requireHeld(callers.permissionsOfRoles(roleIds));
    }

    private void requireOffices(Set<String> officeIds) {
        Set<String> unknown = new TreeSet<>(officeIds);
        unknown.removeIf(id -> offices.find(id).isPresent());
        if (!unknown.isEmpty()) {
            throw OfficeProblems.unknownOfUser(unknown);
        }
    }

    private static Map<String, String> memberships(User user) {
        return Map.of(
                "roles", String.join(" ", user.roles()),
                "offices", String.join(" ", user.offices()),
                "enabled", Boolean.toString(user.enabled()));
    }

    private void requireHeld(Set<String> permissions) {
        Caller caller = currentCaller.get();
        Set<String> missing = new TreeSet<>(permissions);
        missing.removeIf(caller::may);
        if (!missing.isEmpty()) {
            throw AccountProblems.exceedsOwn(missing);
        }
    }

    private void requireNotLastAdmin(User user) {
        if (user.hasAdminRole() && user.enabled() && users.countAdmins() <= 1) {
            throw AccountProblems.lastAdmin();
        }
    }

    private static String subject(User user) {
        return "user/" + user.id();
    }
}

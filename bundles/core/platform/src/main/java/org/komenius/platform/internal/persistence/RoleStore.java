package org.komenius.platform.internal.persistence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.text.LocalizedText;
import org.komenius.persistence.Recent;
import org.komenius.persistence.Transactions;
import org.komenius.platform.internal.user.Role;
import org.komenius.spi.module.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles in the database. */
@Component(service = RoleStore.class)
public class RoleStore {

    private final Transactions transactions;
    /** Roles to what they allow together. */
    private final Recent<Set<String>, Set<String>> recent;

    @Activate
    public RoleStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
        this.recent = new Recent<>(transactions, Duration.ofSeconds(2), 200);
    }

    public List<Role> all() {
        return transactions.read(em ->
                em.createQuery("select r from RoleEntity r order by r.id", RoleEntity.class).getResultList().stream()
                        .map(RoleEntity::toRole)
                        .toList());
    }

    public Optional<Role> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(RoleEntity.class, id)).map(RoleEntity::toRole));
    }

    /** What the roles {@code ids} allow together, without what {@link Role#ADMIN} allows by being itself. */
    public Set<String> permissionsOf(Set<String> ids) {
        return recent.get(Set.copyOf(ids), this::readPermissionsOf);
    }

    private Set<String> readPermissionsOf(Set<String> ids) {
        return transactions.read(em -> {
            Set<String> permissions = new TreeSet<>();
            for (String id : ids) {
                RoleEntity role = em.find(RoleEntity.class, id);
                if (role != null) {
                    permissions.addAll(role.permissions());
                }
            }
            return Set.copyOf(permissions);
        });
    }

    public Role create(String id, LocalizedText title, Set<String> permissions) {
        return transactions.write(em -> {
            RoleEntity role = new RoleEntity(id);
            role.apply(title, permissions);
            em.persist(role);
            em.flush();
            return role.toRole();
        });
    }

    /** The changed role, or empty if there is none with {@code id}. */
    public Optional<Role> update(String id, LocalizedText title, Set<String> permissions) {
        return transactions.write(em -> {
            RoleEntity role = em.find(RoleEntity.class, id);
            if (role == null) {
                return Optional.empty();
            }
            role.apply(title, permissions);
            em.flush();
            return Optional.of(role.toRole());
        });
    }

    /** False, and nothing deleted, while a user has the role. */
    public boolean deleteUnlessUsed(String id) {
        return transactions.write(em -> {
            long users = em.createQuery("select count(u) from UserEntity u where :role member of u.roles", Long.class)
                    .setParameter("role", id)
                    .getSingleResult();
            if (users > 0) {
                return false;
            }
            RoleEntity role = em.find(RoleEntity.class, id);
            if (role != null) {
                em.remove(role);
            }
            return true;
        });
    }

    /** Gives permissions never seen before to their default roles. */
    public void grantDefaults(List<Permission> permissions) {
        transactions.run(em -> {
            for (Permission permission : permissions) {
                if (em.find(SeenPermissionEntity.class, permission.id()) == null) {
                    em.persist(new SeenPermissionEntity(permission.id()));
                    for (String roleId : permission.defaultRoles()) {
                        RoleEntity role = em.find(RoleEntity.class, roleId);
                        if (role != null) {
                            role.grant(permission.id());
                        }
                    }
                }
            }
        });
    }
}

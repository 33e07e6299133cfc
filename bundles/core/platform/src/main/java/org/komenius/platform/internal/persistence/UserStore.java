package org.komenius.platform.internal.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.persistence.Recent;
import org.komenius.persistence.Transactions;
import org.komenius.platform.internal.user.Role;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users in the database. Knows no rules about who may change what. */
@Component(service = UserStore.class)
public class UserStore {

    private final Transactions transactions;
    private final Recent<String, Optional<User>> recent;

    @Activate
    public UserStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
        this.recent = new Recent<>(transactions, Duration.ofSeconds(2), 1_000);
    }

    public long count() {
        return transactions.read(em ->
                em.createQuery("select count(u) from UserEntity u", Long.class).getSingleResult());
    }

    /** Enabled users with the role {@code admin}. */
    public long countAdmins() {
        return transactions.read(em -> em.createQuery(
                        "select count(u) from UserEntity u where u.enabled = :enabled and :admin member of u.roles",
                        Long.class)
                .setParameter("admin", Role.ADMIN)
                // As a parameter: EclipseLink writes the literal true as 1, which Derby does not compare with a
                // boolean.
                .setParameter("enabled", true)
                .getSingleResult());
    }

    public Optional<User> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(UserEntity.class, id)).map(UserEntity::toUser));
    }

    /** As {@link #find}, from memory where that is certain: for what every request asks. Not for what is then changed. */
    public Optional<User> known(String id) {
        return recent.get(id, this::find);
    }

    public Optional<User> findByName(String userName) {
        return transactions.read(em -> byName(em, userName).map(UserEntity::toUser));
    }

    /** The stored hash, null for a user who has none yet; empty for an unknown or disabled user. */
    public Optional<PasswordOf> passwordOf(String userName) {
        return transactions.read(em -> byName(em, userName)
                .filter(user -> user.toUser().enabled())
                .map(user -> new PasswordOf(user.toUser().id(), user.passwordHash())));
    }

    /**
     * Users whose name or display name contains {@code text}, by user name.
     *
     * @param text null for all
     * @param afterNameKey last name key of the page before; empty for the first page
     */
    public List<User> list(String text, String afterNameKey, int limit) {
        return list(text, null, afterNameKey, limit);
    }

    /** As {@link #list(String, String, int)}, of one office. @param office null for users of any office and none */
    public List<User> list(String text, String office, String afterNameKey, int limit) {
        String pattern = LikePattern.containing(text);
        return transactions.read(em -> {
            TypedQuery<UserEntity> query = em.createQuery(
                    "select u from UserEntity u where u.nameKey > :after"
                            + " and (u.nameKey like :text" + LikePattern.ESCAPE + " or lower(u.displayName) like :text"
                            + LikePattern.ESCAPE + ")" + (office == null ? "" : " and :office member of u.offices")
                            + " order by u.nameKey",
                    UserEntity.class);
            if (office != null) {
                query.setParameter("office", office);
            }
            return query
                    .setParameter("after", afterNameKey)
                    .setParameter("text", pattern)
                    .setMaxResults(limit)
                    .getResultList()
                    .stream()
                    .map(UserEntity::toUser)
                    .toList();
        });
    }

    public User create(UserDraft draft, String passwordHash, Instant now) {
        return transactions.write(em -> {
            UserEntity user = new UserEntity(UUID.randomUUID().toString(), now);
            user.apply(draft);
            user.passwordHash(passwordHash);
            em.persist(user);
            em.flush();
            return user.toUser();
        });
    }

    /** The changed user, or empty if there is none with {@code id}. */
    public Optional<User> update(String id, UserDraft draft) {
        return change(id, user -> user.apply(draft));
    }

    public void setPassword(String id, String passwordHash) {
        change(id, user -> user.passwordHash(passwordHash));
    }

    /** By SQL, since JPQL would count the version up, and signing in is no edit that others must hear of. */
    public void signedIn(String id, Instant when) {
        transactions.run(em -> em.createNativeQuery("update PLT_USER set LAST_SIGN_IN_MS = ?1 where ID = ?2")
                .setParameter(1, when.toEpochMilli())
                .setParameter(2, id)
                .executeUpdate());
    }

    /** Removes the user with everything that hangs on it: sessions, tokens, links. */
    public void delete(String id) {
        transactions.run(em -> {
            for (String entity : List.of("SessionEntity", "OneTimeSecretEntity")) {
                em.createQuery("delete from " + entity + " e where e.userId = :id")
                        .setParameter("id", id)
                        .executeUpdate();
            }
            em.createQuery("select t from ApiTokenEntity t where t.ownerId = :id", ApiTokenEntity.class)
                    .setParameter("id", id)
                    .getResultList()
                    .forEach(em::remove);
            em.flush();
            UserEntity user = em.find(UserEntity.class, id);
            if (user != null) {
                em.remove(user);
            }
        });
    }

    private Optional<User> change(String id, Consumer<UserEntity> change) {
        return transactions.write(em -> {
            UserEntity user = em.find(UserEntity.class, id);
            if (user == null) {
                return Optional.empty();
            }
            change.accept(user);
            em.flush();
            return Optional.of(user.toUser());
        });
    }

    private static Optional<UserEntity> byName(EntityManager em, String userName) {
        return em.createQuery("select u from UserEntity u where u.nameKey = :key", UserEntity.class)
                .setParameter("key", UserEntity.key(userName))
                .getResultStream()
                .findFirst();
    }

    /** @param hash null if no password was set yet */
    public record PasswordOf(String userId, String hash) {}
}

package org.komenius.platform.internal.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.komenius.persistence.Transactions;
import org.komenius.platform.internal.office.OfficeDraft;
import org.komenius.platform.internal.office.OfficeEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offices in the database; who belongs to them is part of each user. */
@Component(service = OfficeStore.class)
public class OfficeStore {

    private final Transactions transactions;

    @Activate
    public OfficeStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** All offices by place, then title. */
    public List<OfficeEntry> all() {
        return transactions.read(em -> {
            Map<String, Long> members = new HashMap<>();
            em.createQuery("select o, count(u) from UserEntity u join u.offices o group by o", Object[].class)
                    .getResultList()
                    .forEach(row -> members.put((String) row[0], (Long) row[1]));
            return em
                    .createQuery(
                            "select o from OfficeEntity o order by o.position, o.titleGerman, o.id", OfficeEntity.class)
                    .getResultList()
                    .stream()
                    .map(office -> office.toEntry(members.getOrDefault(office.id(), 0L)))
                    .toList();
        });
    }

    public Optional<OfficeEntry> find(String id) {
        return transactions.read(em ->
                Optional.ofNullable(em.find(OfficeEntity.class, id)).map(office -> office.toEntry(members(em, id))));
    }

    public Set<String> officesOf(String userId) {
        return transactions.read(em ->
                Set.copyOf(em.createQuery("select o from UserEntity u join u.offices o where u.id = :id", String.class)
                        .setParameter("id", userId)
                        .getResultList()));
    }

    public OfficeEntry create(String id, OfficeDraft draft) {
        return transactions.write(em -> {
            OfficeEntity office = new OfficeEntity(id);
            office.apply(draft);
            em.persist(office);
            em.flush();
            return office.toEntry(0);
        });
    }

    /** The changed office, or empty if there is none with {@code id}. */
    public Optional<OfficeEntry> update(String id, OfficeDraft draft) {
        return transactions.write(em -> {
            OfficeEntity office = em.find(OfficeEntity.class, id);
            if (office == null) {
                return Optional.empty();
            }
            office.apply(draft);
            em.flush();
            return Optional.of(office.toEntry(members(em, id)));
        });
    }

    /** False, and nothing deleted, while a user belongs to it. */
    public boolean deleteUnlessUsed(String id) {
        return transactions.write(em -> {
            if (members(em, id) > 0) {
                return false;
            }
            OfficeEntity office = em.find(OfficeEntity.class, id);
            if (office != null) {
                em.remove(office);
            }
            return true;
        });
    }

    private static long members(EntityManager em, String id) {
        return em.createQuery("select count(u) from UserEntity u where :office member of u.offices", Long.class)
                .setParameter("office", id)
                .getSingleResult();
    }
}

package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.komenius.monitoring.internal.territory.Conversion;
import org.komenius.monitoring.internal.territory.Conversion.Direction;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Conversion keys between states of the regions. All lines of one region, day and direction come and go together. */
@Component(service = ConversionStore.class)
public class ConversionStore {

    private final Transactions transactions;

    @Activate
    public ConversionStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    private record Step(String from, LocalDate effective, Direction direction) {}

    public List<Conversion> all() {
        return transactions.read(em -> em
                .createQuery(
                        "select c from ConversionEntity c order by c.effective, c.fromKey, c.toKey",
                        ConversionEntity.class)
                .getResultList()
                .stream()
                .map(ConversionEntity::toConversion)
                .toList());
    }

    /** By date and keys. @param text part of a key; null for all */
    public Page<StoredConversion> page(String text, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (text != null && !text.isBlank()) {
            where.append(" and (c.fromKey like :text or c.toKey like :text)");
            values.put("text", "%" + text.strip().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z-]", "") + "%");
        }
        String filter = where.toString();
        return transactions.read(em -> {
            var count = em.createQuery("select count(c) from ConversionEntity c" + filter, Long.class);
            values.forEach(count::setParameter);
            long total = count.getSingleResult();
            String beyond = after.isEmpty() ? "" : " and (c.fromKey > :from or (c.fromKey = :from and c.id > :id))";
            var query = em.createQuery(
                    "select c from ConversionEntity c" + filter + beyond + " order by c.fromKey, c.id",
                    ConversionEntity.class);
            values.forEach(query::setParameter);
            if (!after.isEmpty()) {
                query.setParameter("from", after.get(0)).setParameter("id", after.get(1));
            }
            List<StoredConversion> found = query.setMaxResults(limit + 1).getResultList().stream()
                    .map(ConversionEntity::toStored)
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            StoredConversion last = found.get(limit - 1);
            return new Page<>(
                    found.subList(0, limit), Cursors.encode(last.line().from(), last.id()), total);
        });
    }

    /** Stores the lines in place of those that its regions had for the same day and direction. */
    public void replace(List<Conversion> lines, String by) {
        Instant now = Instant.now();
        transactions.run(em -> {
            Set<Step> steps = new HashSet<>();
            lines.forEach(line -> steps.add(step(line)));
            steps.forEach(step -> remove(em, step));
            lines.forEach(line -> em.persist(new ConversionEntity(line, by, now)));
        });
    }

    /** Removes the line with all others of its region, day and direction. @return false if there is none */
    public boolean remove(String id) {
        return transactions.write(em -> {
            ConversionEntity found = em.find(ConversionEntity.class, id);
            if (found == null) {
                return false;
            }
            remove(em, step(found.toConversion()));
            return true;
        });
    }

    private static Step step(Conversion line) {
        return new Step(line.from(), line.effective(), line.direction());
    }

    private static void remove(EntityManager em, Step step) {
        em.createQuery(
                        "select c from ConversionEntity c where c.fromKey = :from and c.effective = :day"
                                + " and c.direction = :direction",
                        ConversionEntity.class)
                .setParameter("from", step.from())
                .setParameter("day", step.effective())
                .setParameter("direction", step.direction().name())
                .getResultList()
                .forEach(em::remove);
    }
}

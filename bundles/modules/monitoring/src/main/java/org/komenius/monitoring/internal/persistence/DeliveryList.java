package org.komenius.monitoring.internal.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.deliveries.Delivery;
import org.komenius.monitoring.internal.deliveries.Delivery.State;
import org.komenius.monitoring.internal.deliveries.DeliveryFilter;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches and pages through deliveries, ordered by the day on which they were due or, if nobody expected them, came. */
@Component(service = DeliveryList.class)
public class DeliveryList {

    private final Transactions transactions;

    @Activate
    public DeliveryList(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param today decides what is late */
    public Page<Delivery> page(
            Viewer viewer, DeliveryFilter filter, LocalDate today, boolean descending, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        String where = where(viewer, filter, today, values);
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(d) from DeliveryEntity d" + where, Long.class), values)
                    .getSingleResult();
            Map<String, Object> all = new HashMap<>(values);
            String beyond = "";
            if (!after.isEmpty()) {
                String than = descending ? "<" : ">";
                beyond = " and (d.sortDay " + than + " :key or (d.sortDay = :key and d.id " + than + " :id))";
                all.put("key", after.get(0));
                all.put("id", after.get(1));
            }
            String direction = descending ? " desc" : "";
            List<DeliveryEntity> found = bind(
                            em.createQuery(
                                    "select d from DeliveryEntity d" + where + beyond + " order by d.sortDay"
                                            + direction + ", d.id" + direction,
                                    DeliveryEntity.class),
                            all)
                    .setMaxResults(limit + 1)
                    .getResultList();
            List<DeliveryEntity> shown = found.size() > limit ? found.subList(0, limit) : found;
            Map<String, String> titles = titles(em, shown);
            String next = found.size() <= limit
                    ? null
                    : Cursors.encode(
                            shown.get(limit - 1).sortDay(), shown.get(limit - 1).id());
            return new Page<>(
                    shown.stream()
                            .map(one -> one.toDelivery(titles.get(one.sourceId()), today))
                            .toList(),
                    next,
                    total);
        });
    }

    private static Map<String, String> titles(EntityManager em, List<DeliveryEntity> deliveries) {
        List<String> ids =
                deliveries.stream().map(DeliveryEntity::sourceId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : em
                        .createQuery("select s from SourceEntity s where s.id in :ids", SourceEntity.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(SourceEntity::id, SourceEntity::title));
    }

    private static String where(Viewer viewer, DeliveryFilter filter, LocalDate today, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add("(d.datasetId is null or "
                + VisibleTo.condition(viewer, SubjectType.DATASET, "d.datasetId", values) + ")");
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(lower(d.fileName) like :text escape '!' or d.sourceId in"
                    + " (select s.id from SourceEntity s where s.sortTitle like :text escape '!'))");
            String escaped = filter.text().strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1");
            values.put("text", "%" + escaped + "%");
        }
        if (filter.sourceId() != null) {
            conditions.add("d.sourceId = :source");
            values.put("source", filter.sourceId());
        }
        if (filter.from() != null) {
            conditions.add("d.sortDay >= :from");
            values.put("from", filter.from().toString());
        }
        if (filter.to() != null) {
            conditions.add("d.sortDay <= :to");
            values.put("to", filter.to().toString());
        }
        if (filter.state() != null) {
            boolean late = filter.state() == State.LATE;
            conditions.add("d.state = :state");
            values.put("state", late ? State.EXPECTED.name() : filter.state().name());
            if (late || filter.state() == State.EXPECTED) {
                conditions.add("d.due " + (late ? "<" : ">=") + " :today");
                values.put("today", today.toString());
            }
        }
        return " where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}

package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.Viewers;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.catalogue.DatasetFilter;
import org.komenius.monitoring.internal.catalogue.DatasetFilter.Sort;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches and pages through the part of the catalogue that the caller may see. */
@Component(service = DatasetList.class)
public class DatasetList {

    private final Transactions transactions;
    private final Viewers viewers;

    @Activate
    public DatasetList(
            @Reference(target = "(komenius.module=monitoring)") Transactions transactions, @Reference Viewers viewers) {
        this.transactions = transactions;
        this.viewers = viewers;
    }

    /** @param cursor from the page before; null or blank for the first */
    public Page<DatasetInfo> page(DatasetFilter filter, Sort sort, boolean descending, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, viewers.current(), values);
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(d) from DatasetEntity d" + where, Long.class), values)
                    .getSingleResult();
            List<DatasetInfo> found = page(em, where, values, sort, descending, after, limit + 1);
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            DatasetInfo last = found.get(limit - 1);
            return new Page<>(found.subList(0, limit), Cursors.encode(key(last, sort), last.id()), total);
        });
    }

    /** Ids of all that fit and that the caller may see. */
    public Set<String> visible(DatasetFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, viewers.current(), values);
        return transactions.read(
                em -> Set.copyOf(bind(em.createQuery("select d.id from DatasetEntity d" + where, String.class), values)
                        .getResultList()));
    }

    /** Row versions of all data sets by id, whoever asks: to notice what has changed, here or on another node. */
    public Map<String, Long> rowVersions() {
        Map<String, Long> versions = new HashMap<>();
        transactions
                .read(em -> em.createQuery("select d.id, d.rowVersion from DatasetEntity d", Object[].class)
                        .getResultList())
                .forEach(row -> versions.put((String) row[0], (Long) row[1]));
        return versions;
    }

    /** By id. @param ids of data sets that the caller may see; what is gone is left out */
    public Map<String, DatasetInfo> byId(Collection<String> ids) {
        Map<String, DatasetInfo> found = new HashMap<>();
        if (!ids.isEmpty()) {
            transactions
                    .read(em -> em.createQuery("select d from DatasetEntity d where d.id in :ids", DatasetEntity.class)
                            .setParameter("ids", ids)
                            .getResultList())
                    .forEach(entity -> found.put(entity.id(), entity.toInfo()));
        }
        return found;
    }

    private static List<DatasetInfo> page(
            EntityManager em,
            String where,
            Map<String, Object> values,
            Sort sort,
            boolean descending,
            List<String> after,
            int limit) {
        String column =
                switch (sort) {
                    case TITLE -> "d.sortTitle";
                    case TABLE_CODE -> "d.tableCode";
                    case UPDATED -> "d.updated";
                };
        Map<String, Object> all = new HashMap<>(values);
        StringBuilder query = new StringBuilder("select d from DatasetEntity d").append(where);
        if (!after.isEmpty()) {
            String beyond = descending ? "<" : ">";
            query.append(where.isEmpty() ? " where " : " and ");
            query.append("(").append(column).append(" ").append(beyond).append(" :key or (");
            query.append(column).append(" = :key and d.id ").append(beyond).append(" :id))");
            all.put(
                    "key",
                    sort == Sort.UPDATED ? java.time.Instant.ofEpochMilli(Long.parseLong(after.get(0))) : after.get(0));
            all.put("id", after.get(1));
        }
        String direction = descending ? " desc" : " asc";
        query.append(" order by ")
                .append(column)
                .append(direction)
                .append(", d.id")
                .append(direction);
        return bind(em.createQuery(query.toString(), DatasetEntity.class), all)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(DatasetEntity::toInfo)
                .toList();
    }

    private static String key(DatasetInfo dataset, Sort sort) {
        return switch (sort) {
            case TITLE -> dataset.title().toLowerCase(Locale.GERMAN);
            case TABLE_CODE -> dataset.tableCode();
            case UPDATED -> String.valueOf(dataset.updated().toEpochMilli());
        };
    }

    /** A cursor that was made for another sort begins at the beginning of time instead of failing. */
    private static Instant instant(String millis) {
        return millis.matches("\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(millis)) : Instant.EPOCH;
    }

    private static String where(DatasetFilter filter, Viewer viewer, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(VisibleTo.condition(viewer, SubjectType.DATASET, "d.id", values));
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(d.sortTitle like :text escape '!' or lower(d.statistic) like :text escape '!'"
                    + " or lower(d.tableCode) like :text escape '!')");
            String escaped = filter.text().strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1");
            values.put("text", "%" + escaped + "%");
        }
        if (filter.statisticCode() != null && !filter.statisticCode().isBlank()) {
            conditions.add("d.statisticCode = :statistic");
            values.put("statistic", filter.statisticCode().strip());
        }
        if (filter.regionLevel() != null) {
            conditions.add("d.regionLevels like :level");
            values.put("level", Levels.pattern(filter.regionLevel()));
        }
        if (filter.releasedOnly()) {
            conditions.add("d.releasedVersion is not null");
        }
        if (filter.publicOnly()) {
            conditions.add("d.publicSince is not null");
        }
        return " where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}

package org.komenius.monitoring.internal.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.DefectFilter;
import org.komenius.monitoring.internal.quality.DefectFilter.Sort;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches and pages through defects of the data sets that a viewer may see. */
@Component(service = DefectList.class)
public class DefectList {

    private final Transactions transactions;
    private final QualityJson json = new QualityJson();

    @Activate
    public DefectList(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * @param seesDrafts whether the viewer sees data sets of which nothing is released
     * @param cursor from the page before; null or blank for the first
     */
    public Page<Defect> page(
            DefectFilter filter,
            Viewer viewer,
            boolean seesDrafts,
            Sort sort,
            boolean descending,
            String cursor,
            int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, viewer, seesDrafts, values);
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(d) from DefectEntity d" + where, Long.class), values)
                    .getSingleResult();
            List<Defect> found = page(em, where, values, sort, descending, after, limit + 1);
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            Defect last = found.get(limit - 1);
            return new Page<>(found.subList(0, limit), Cursors.encode(key(last, sort), last.id()), total);
        });
    }

    private List<Defect> page(
            EntityManager em,
            String where,
            Map<String, Object> values,
            Sort sort,
            boolean descending,
            List<String> after,
            int limit) {
        String column =
                switch (sort) {
                    case DUE -> "d.due";
                    case UPDATED -> "d.updated";
                    case SEVERITY -> "d.severity";
                };
        Map<String, Object> all = new HashMap<>(values);
        StringBuilder query = new StringBuilder("select d from DefectEntity d").append(where);
        if (!after.isEmpty()) {
            String beyond = descending ? "<" : ">";
            query.append(" and (").append(column).append(" ").append(beyond).append(" :key or (");
            query.append(column).append(" = :key and d.id > :id))");
            all.put("key", key(after.get(0), sort));
            all.put("id", after.get(1));
        }
        query.append(" order by ")
                .append(column)
                .append(descending ? " desc" : "")
                .append(", d.id");
        return bind(em.createQuery(query.toString(), DefectEntity.class), all)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(entity -> entity.toDefect(json))
                .toList();
    }

    private static String key(Defect defect, Sort sort) {
        return switch (sort) {
            case DUE -> defect.due() == null
                    ? DefectEntity.NEVER_DUE
                    : defect.due().toString();
            case UPDATED -> String.valueOf(defect.updated().toEpochMilli());
            case SEVERITY -> String.valueOf(defect.severity().ordinal());
        };
    }

    private static Object key(String text, Sort sort) {
        return switch (sort) {
            case DUE -> text;
            case UPDATED -> InstantMillis.read(text);
            case SEVERITY -> text.matches("\\d") ? Integer.parseInt(text) : 0;
        };
    }

    private static String where(DefectFilter filter, Viewer viewer, boolean seesDrafts, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(VisibleTo.condition(viewer, SubjectType.DATASET, "d.datasetId", values));
        if (!seesDrafts) {
            conditions.add("d.datasetId in (select s.id from DatasetEntity s where s.releasedVersion is not null)");
        }
        if (!filter.states().isEmpty()) {
            conditions.add("d.state in :states");
            values.put("states", filter.states().stream().map(DefectState::name).toList());
        }
        if (filter.offices() != null) {
            conditions.add(filter.offices().isEmpty() ? "1 = 0" : "d.officeId in :offices");
            if (!filter.offices().isEmpty()) {
                values.put("offices", filter.offices());
            }
        }
        if (filter.dataset() != null) {
            conditions.add("d.datasetId = :dataset");
            values.put("dataset", filter.dataset());
        }
        if (!filter.severities().isEmpty()) {
            conditions.add("d.severity in :severities");
            values.put(
                    "severities",
                    filter.severities().stream().map(Enum::ordinal).toList());
        }
        if (!filter.kinds().isEmpty()) {
            conditions.add("d.kind in :kinds");
            values.put("kinds", filter.kinds().stream().map(Enum::name).toList());
        }
        if (filter.dueBefore() != null) {
            conditions.add("d.due < :due");
            values.put("due", filter.dueBefore().toString());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("d.searchText like :text escape '!'");
            String escaped = filter.text().strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1");
            values.put("text", "%" + escaped + "%");
        }
        return " where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}

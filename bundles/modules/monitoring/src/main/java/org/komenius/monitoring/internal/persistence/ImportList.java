package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.TypedQuery;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.monitoring.internal.catalogue.ImportFilter;
import org.komenius.monitoring.internal.catalogue.ImportFilter.Sort;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches and pages through imports. */
@Component(service = ImportList.class)
public class ImportList {

    private final Transactions transactions;

    @Activate
    public ImportList(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    public Page<ImportInfo> page(
            Viewer viewer, ImportFilter filter, Sort sort, boolean descending, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        String where = where(viewer, filter, values);
        String column =
                switch (sort) {
                    case SUBMITTED -> "i.submitted";
                    case FILE_NAME -> "lower(i.fileName)";
                    case BYTES -> "i.fileBytes";
                };
        return transactions.read(em -> {
            long total = bind(em.createQuery("select count(i) from ImportEntity i" + where, Long.class), values)
                    .getSingleResult();
            Map<String, Object> all = new HashMap<>(values);
            String beyond = "";
            if (!after.isEmpty()) {
                String than = descending ? "<" : ">";
                beyond = " and (" + column + " " + than + " :key or (" + column + " = :key and i.id " + than + " :id))";
                all.put("key", key(after.get(0), sort));
                all.put("id", after.get(1));
            }
            String direction = descending ? " desc" : "";
            List<ImportInfo> found = bind(
                            em.createQuery(
                                    "select i from ImportEntity i" + where + beyond + " order by " + column + direction
                                            + ", i.id" + direction,
                                    ImportEntity.class),
                            all)
                    .setMaxResults(limit + 1)
                    .getResultList()
                    .stream()
                    .map(ImportEntity::toInfo)
                    .toList();
            if (found.size() <= limit) {
                return new Page<>(found, null, total);
            }
            ImportInfo last = found.get(limit - 1);
            return new Page<>(found.subList(0, limit), Cursors.encode(key(last, sort), last.id()), total);
        });
    }

    private static String key(ImportInfo info, Sort sort) {
        return switch (sort) {
            case SUBMITTED -> String.valueOf(info.submitted().toEpochMilli());
            case FILE_NAME -> info.fileName().toLowerCase(Locale.ROOT);
            case BYTES -> String.valueOf(info.fileBytes());
        };
    }

    /** A cursor that was made for another sort begins at the beginning instead of failing. */
    private static Object key(String text, Sort sort) {
        long number = text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
        return switch (sort) {
            case SUBMITTED -> Instant.ofEpochMilli(number);
            case FILE_NAME -> text;
            case BYTES -> number;
        };
    }

    private static String where(Viewer viewer, ImportFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add("(i.datasetId is null or "
                + VisibleTo.condition(viewer, SubjectType.DATASET, "i.datasetId", values) + ")");
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(lower(i.fileName) like :text escape '!' or lower(i.submittedBy) like :text escape '!')");
            values.put(
                    "text",
                    "%" + filter.text().strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.running()) {
            conditions.add("i.outcome is null");
        } else if (filter.outcome() != null) {
            conditions.add("i.outcome = :outcome");
            values.put("outcome", filter.outcome().name());
        }
        if (filter.channel() != null) {
            conditions.add("i.channel = :channel");
            values.put("channel", filter.channel().name());
        }
        if (filter.sourceId() != null) {
            conditions.add("i.sourceId = :source");
            values.put("source", filter.sourceId());
        }
        return " where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}

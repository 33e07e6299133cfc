package org.komenius.pathways.internal.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.komenius.pathways.internal.versions.NetworkInfo;
import org.komenius.persistence.Transactions;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists networks by title, and tells which version of each is published. */
@Component(service = NetworkList.class)
public class NetworkList {

    private final Transactions transactions;

    @Activate
    public NetworkList(@Reference(target = "(komenius.module=pathways)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** The version of a network that citizens see. */
    public record PublishedNumber(String networkId, int number, Instant at) {}

    /** @param text part of a title or id; null or blank for all */
    public Page<NetworkInfo> page(String text, String cursor, int limit) {
        List<String> after = Cursors.decode(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        String where = "";
        if (text != null && !text.isBlank()) {
            where = " where (n.sortTitle like :text escape '!' or n.id like :text escape '!')";
            values.put("text", "%" + text.strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        String counted = "select count(n) from NetworkEntity n" + where;
        Map<String, Object> countValues = Map.copyOf(values);
        String beyond = "";
        if (!after.isEmpty()) {
            beyond = (where.isEmpty() ? " where " : " and ")
                    + "(n.sortTitle > :title or (n.sortTitle = :title and n.id > :id))";
            values.put("title", after.get(0));
            values.put("id", after.get(1));
        }
        String listed = "select n from NetworkEntity n" + where + beyond + " order by n.sortTitle, n.id";
        return transactions.read(em -> {
            List<NetworkEntity> found = bind(em.createQuery(listed, NetworkEntity.class), values)
                    .setMaxResults(limit + 1)
                    .getResultList();
            List<NetworkEntity> shown = found.subList(0, Math.min(limit, found.size()));
            String next = null;
            if (found.size() > limit) {
                NetworkEntity last = shown.get(limit - 1);
                next = Cursors.encode(last.sortTitle(), last.toInfo().id());
            }
            List<NetworkInfo> items = new ArrayList<>();
            shown.forEach(network -> items.add(network.toInfo()));
            return new Page<>(
                    items,
                    next,
                    bind(em.createQuery(counted, Long.class), countValues).getSingleResult());
        });
    }

    /** Asked at every public request, so that every node of a cluster shows the newest version: one row by its key. */
    public Optional<PublishedNumber> published(String networkId) {
        return transactions.read(em -> em
                .createQuery(
                        "select n.id, n.published, n.publishedAt from NetworkEntity n"
                                + " where n.id = :id and n.published is not null",
                        Object[].class)
                .setParameter("id", networkId)
                .getResultList()
                .stream()
                .map(NetworkList::number)
                .findFirst());
    }

    /** The one published first comes first. */
    public List<PublishedNumber> published() {
        return transactions.read(em -> em
                .createQuery(
                        "select n.id, n.published, n.publishedAt from NetworkEntity n"
                                + " where n.published is not null order by n.publishedAt, n.id",
                        Object[].class)
                .getResultList()
                .stream()
                .map(NetworkList::number)
                .toList());
    }

    private static PublishedNumber number(Object[] row) {
        return new PublishedNumber((String) row[0], (Integer) row[1], (Instant) row[2]);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}

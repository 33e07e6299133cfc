package org.komenius.disclosure.internal.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.disclosure.internal.release.DisclosureProblems;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;

/**
 * One list that the database searches, filters, sorts and pages. A position is the sort key of the last entry, as the database wrote it
 * (so that its own lower case decides, not Java's), and the entry's id, which settles ties.
 *
 * @param entity name of the entity, whose alias in all expressions is {@code e}
 * @param id expression of what tells entries apart
 * @param texts expressions that a text is looked for in
 * @param keys sort keys by their names
 * @param usual sort for who does not ask for one
 */
record Listing<E, T>(
        Class<E> entity, String id, List<String> texts, Map<String, Key> keys, String usual, Function<E, T> shown) {

    /** Types of sort keys; a text is compared in lower case. */
    enum Type {
        TEXT,
        NUMBER,
        INSTANT
    }

    /** @param column expression that is never null */
    record Key(String column, Type type) {

        private String expression() {
            return type == Type.TEXT ? "lower(" + column + ")" : column;
        }

        private static String write(Object value) {
            return value instanceof Instant time ? String.valueOf(time.toEpochMilli()) : String.valueOf(value);
        }

        private Object read(String text) {
            try {
                return switch (type) {
                    case TEXT -> text;
                    case NUMBER -> Integer.valueOf(text);
                    case INSTANT -> Instant.ofEpochMilli(Long.parseLong(text));
                };
            } catch (NumberFormatException e) {
                throw DisclosureProblems.invalidParameter(
                        "cursor", "Die Seitenmarke ist ungültig.", "The page cursor is not valid.", e);
            }
        }
    }

    Page<T> page(EntityManager em, ListQuestion question, Conditions filter) {
        String sort = question.sort() == null || question.sort().isBlank() ? usual : question.sort();
        boolean descending = sort.startsWith("-");
        Key key = keys.get(descending ? sort.substring(1) : sort);
        if (key == null) {
            String names = String.join(", ", keys.keySet().stream().sorted().toList());
            throw DisclosureProblems.invalidParameter(
                    "sort", "Sortiert wird nach " + names + ".", "The list is sorted by " + names + ".", null);
        }
        List<String> after = Cursors.decode(question.cursor(), 2);
        Conditions found = filter.and(contains(question));
        long total = bind(em.createQuery("select count(e) from " + from(found), Long.class), found.values())
                .getSingleResult();
        Conditions rest = after.isEmpty() ? found : found.and(beyond(key, descending, after));
        List<Object[]> rows = bind(
                        em.createQuery(
                                "select e, " + key.expression() + ", " + id + " from " + from(rest) + " order by "
                                        + key.expression() + (descending ? " desc, " : ", ") + id,
                                Object[].class),
                        rest.values())
                .setMaxResults(question.limit() + 1)
                .getResultList();
        boolean more = rows.size() > question.limit();
        List<Object[]> part = more ? rows.subList(0, question.limit()) : rows;
        Object[] last = more ? part.get(part.size() - 1) : null;
        return new Page<>(
                part.stream().map(row -> shown.apply(entity.cast(row[0]))).toList(),
                last == null ? null : Cursors.encode(Key.write(last[1]), String.valueOf(last[2])),
                total);
    }

    private Conditions contains(ListQuestion question) {
        if (question.text() == null || question.text().isBlank()) {
            return Conditions.NONE;
        }
        Conditions any = Conditions.of(
                String.join(
                        " or ",
                        texts.stream()
                                .map(column -> "lower(" + column + ") like :text escape '!'")
                                .toList()),
                Map.of("text", "%" + escaped(question.text().strip().toLowerCase(Locale.ROOT)) + "%"));
        for (int i = 0; i < question.named().size(); i++) {
            any = any.or(within(question.named().get(i), "named" + i));
        }
        return Conditions.of("(" + any.text() + ")", any.values());
    }

    /** Entries of a source and of all below it. @param name of the parameter, another one for each condition of a question */
    static Conditions within(String source, String name) {
        return Conditions.of(
                "(e.source = :" + name + " or e.source like :" + name + "Below escape '!')",
                Map.of(name, source.strip(), name + "Below", escaped(source.strip()) + "/%"));
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    private Conditions beyond(Key key, boolean descending, List<String> after) {
        String column = key.expression();
        String condition =
                "(" + column + (descending ? " < " : " > ") + ":key or (" + column + " = :key and " + id + " > :id))";
        return Conditions.of(condition, Map.of("key", key.read(after.get(0)), "id", after.get(1)));
    }

    private String from(Conditions conditions) {
        return entity.getSimpleName() + " e where " + conditions.text();
    }

    private static <Q> TypedQuery<Q> bind(TypedQuery<Q> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** Conditions that all must hold, with the values of their parameters. */
    record Conditions(String text, Map<String, Object> values) {

        static final Conditions NONE = new Conditions("1 = 1", Map.of());

        static Conditions of(String text, Map<String, Object> values) {
            return new Conditions(text, values);
        }

        Conditions and(Conditions other) {
            return joined(" and ", other);
        }

        private Conditions or(Conditions other) {
            return joined(" or ", other);
        }

        private Conditions joined(String by, Conditions other) {
            Map<String, Object> all = new HashMap<>(values);
            all.putAll(other.values);
            return new Conditions(text + by + other.text, all);
        }

        /** @param value null for no condition */
        Conditions and(String condition, String name, Object value) {
            return value == null ? this : and(of(condition, Map.of(name, value)));
        }
    }
}

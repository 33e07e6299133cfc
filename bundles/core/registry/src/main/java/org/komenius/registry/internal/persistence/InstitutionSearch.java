package org.komenius.registry.internal.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.komenius.registry.internal.institution.InstitutionQuery;
import org.komenius.registry.internal.institution.InstitutionRecord;

/** Turns an {@link InstitutionQuery} into JPQL. Only parameters carry what a caller wrote. */
final class InstitutionSearch {

    private InstitutionSearch() {}

    static List<InstitutionRecord> find(EntityManager em, InstitutionQuery question) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(em, question, parameters);
        String sort = column(question.sort());
        String direction = question.descending() ? " desc" : "";
        if (!question.after().isEmpty()) {
            String beyond = question.descending() ? " < " : " > ";
            where += " and (" + sort + beyond + ":afterSort or (" + sort + " = :afterSort and i.id" + beyond
                    + ":afterId))";
            parameters.put("afterSort", question.after().get(0));
            parameters.put("afterId", question.after().get(1));
        }
        TypedQuery<InstitutionEntity> query = em.createQuery(
                "select i from InstitutionEntity i left join fetch i.provider where" + where + " order by " + sort
                        + direction + ", i.id" + direction,
                InstitutionEntity.class);
        parameters.forEach(query::setParameter);
        // Aliases of all institutions of the page come with one more query instead of one for each.
        return query.setHint("eclipselink.batch", "i.aliases")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(question.limit() + 1)
                .getResultStream()
                .map(InstitutionEntity::toRecord)
                .toList();
    }

    static long count(EntityManager em, InstitutionQuery question) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> query = em.createQuery(
                "select count(i) from InstitutionEntity i where" + where(em, question, parameters), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String column(InstitutionQuery.Sort sort) {
        return switch (sort) {
            case NAME -> "i.sortName";
            case KIND -> "i.sortKind";
            case PLACE -> "i.sortPlace";
        };
    }

    private static String where(EntityManager em, InstitutionQuery question, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" i.mergedInto is null");
        if (question.on() != null) {
            where.append(" and i.validFrom <= :on and i.validUntil > :on");
            parameters.put("on", question.on());
        }
        if (!question.kinds().isEmpty()) {
            where.append(" and i.kind in :kinds");
            parameters.put("kinds", question.kinds());
        }
        if (question.providerId() != null) {
            where.append(" and i.provider.id = :provider");
            parameters.put("provider", question.providerId());
        }
        for (int i = 0; i < question.words().size(); i++) {
            where.append(" and i.searchText like :word").append(i);
            parameters.put("word" + i, "%" + question.words().get(i) + "%");
        }
        return where.append(KeyScope.of(em, question.within()).jpql("i.regionKey", parameters))
                .toString();
    }
}

package org.komenius.registry.internal.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;

/**
 * The condition that a region key lies in a region. Official keys tell by their beginning; only the municipalities of a
 * Gemeindeverband have to be looked up, since an AGS does not name it.
 */
final class KeyScope {

    private final List<String> patterns;

    private KeyScope(List<String> patterns) {
        this.patterns = patterns;
    }

    static KeyScope of(EntityManager em, RegionKey within) {
        if (within == null || within.level() == RegionLevel.COUNTRY) {
            return new KeyScope(List.of());
        }
        List<String> patterns = new ArrayList<>(List.of(within.value() + "%"));
        if (within.level() == RegionLevel.GEMEINDEVERBAND) {
            em.createQuery("select distinct r.key from RegionEntity r where r.parentKey = :parent", String.class)
                    .setParameter("parent", within.value())
                    .getResultList()
                    .forEach(key -> patterns.add(key + "%"));
        }
        return new KeyScope(patterns);
    }

    /** JPQL to append to a where clause, beginning with " and"; empty for everything. */
    String jpql(String path, Map<String, Object> parameters) {
        if (patterns.isEmpty()) {
            return "";
        }
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add(path + " like :scope" + i);
            parameters.put("scope" + i, patterns.get(i));
        }
        return " and (" + String.join(" or ", conditions) + ")";
    }
}

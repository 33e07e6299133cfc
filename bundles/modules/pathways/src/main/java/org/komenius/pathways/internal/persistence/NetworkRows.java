package org.komenius.pathways.internal.persistence;

import java.util.List;
import javax.persistence.EntityManager;
import org.komenius.pathways.internal.versions.VersionProblems;
import org.komenius.pathways.internal.versions.VersionState;
import org.komenius.rest.ETags;

/** Finds rows or says which are missing, inside a transaction. */
final class NetworkRows {

    private final EntityManager em;

    NetworkRows(EntityManager em) {
        this.em = em;
    }

    NetworkEntity network(String id) {
        NetworkEntity network = em.find(NetworkEntity.class, id);
        if (network == null) {
            throw VersionProblems.unknownNetwork(id);
        }
        return network;
    }

    VersionEntity version(String id, int number) {
        network(id);
        return em
                .createQuery(
                        "select v from VersionEntity v where v.networkId = :id and v.number = :number",
                        VersionEntity.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> VersionProblems.unknownVersion(id, number));
    }

    /** @param ifMatch null or blank if the caller did not say which state of the version is meant */
    VersionEntity version(String id, int number, VersionState needed, String ifMatch) {
        VersionEntity version = version(id, number);
        if (version.toInfo().state() != needed) {
            throw VersionProblems.wrongState(version.toInfo(), needed);
        }
        if (ifMatch != null && !ifMatch.isBlank()) {
            ETags.requireMatch(ifMatch, version.toInfo().rowVersion());
        }
        return version;
    }

    /** The newest first. */
    List<VersionEntity> versions(String id) {
        network(id);
        return em.createQuery(
                        "select v from VersionEntity v where v.networkId = :id order by v.number desc",
                        VersionEntity.class)
                .setParameter("id", id)
                .getResultList();
    }
}

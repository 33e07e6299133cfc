package org.komenius.pathways.internal.persistence;

import java.util.List;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.versions.Act;
import org.komenius.pathways.internal.versions.FourEyes;
import org.komenius.pathways.internal.versions.NetworkInfo;
import org.komenius.pathways.internal.versions.StoredContent;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.pathways.internal.versions.VersionProblems;
import org.komenius.pathways.internal.versions.VersionState;
import org.komenius.persistence.Transactions;
import org.komenius.rest.ETags;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Networks and their versions. Every method that leads a version into another state changes the network's row too; of two that
 * come at once the second fails with a conflict.
 */
@Component(service = NetworkStore.class)
public class NetworkStore {

    private final Transactions transactions;

    @Activate
    public NetworkStore(@Reference(target = "(komenius.module=pathways)") Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<NetworkInfo> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(NetworkEntity.class, id)).map(NetworkEntity::toInfo));
    }

    /** The newest first. */
    public List<VersionInfo> versions(String id) {
        return transactions.read(em -> new NetworkRows(em)
                .versions(id).stream().map(VersionEntity::toInfo).toList());
    }

    public VersionInfo version(String id, int number) {
        return transactions.read(em -> new NetworkRows(em).version(id, number).toInfo());
    }

    public StoredContent content(String id, int number) {
        return transactions.read(em -> new NetworkRows(em).version(id, number).content());
    }

    /** A new network with its first draft. @throws org.komenius.model.problem.ProblemException if the id is taken */
    public VersionInfo create(String id, LocalizedText title, StoredContent content, Act act) {
        return transactions.write(em -> {
            if (em.find(NetworkEntity.class, id) != null) {
                throw VersionProblems.exists(id);
            }
            NetworkEntity network = new NetworkEntity(id, title, act.at());
            em.persist(network);
            VersionEntity version = new VersionEntity(id, network.nextNumber(), null, content, act);
            em.persist(version);
            network.setDraft(version.toInfo().number(), act.at());
            em.flush();
            return version.toInfo();
        });
    }

    /** @param basedOn null if the content came from outside */
    public VersionInfo addDraft(String id, Integer basedOn, LocalizedText title, StoredContent content, Act act) {
        return transactions.write(em -> {
            NetworkEntity network = new NetworkRows(em).network(id);
            if (network.draft() != null) {
                throw VersionProblems.draftExists(network.draft());
            }
            VersionEntity version = new VersionEntity(id, network.nextNumber(), basedOn, content, act);
            em.persist(version);
            network.setDraft(version.toInfo().number(), act.at());
            network.entitle(title, act.at());
            em.flush();
            return version.toInfo();
        });
    }

    /** @param ifMatch required */
    public VersionInfo edit(
            String id, int number, String ifMatch, LocalizedText title, StoredContent content, Act act) {
        return transactions.write(em -> {
            NetworkRows rows = new NetworkRows(em);
            VersionEntity version = rows.version(id, number, VersionState.DRAFT, null);
            ETags.requireMatch(ifMatch, version.toInfo().rowVersion());
            version.edit(content, act);
            rows.network(id).entitle(title, act.at());
            em.flush();
            return version.toInfo();
        });
    }

    /** Removes a draft; its number is not used again. */
    public void discard(String id, int number, String ifMatch, Act act) {
        transactions.run(em -> {
            NetworkRows rows = new NetworkRows(em);
            VersionEntity version = rows.version(id, number, VersionState.DRAFT, ifMatch);
            rows.network(id).setDraft(null, act.at());
            em.remove(version);
        });
    }

    /** @param content as it was, with the map that it is to have */
    public VersionInfo submit(String id, int number, String ifMatch, StoredContent content, String comment, Act act) {
        return transactions.write(em -> {
            NetworkRows rows = new NetworkRows(em);
            VersionEntity version = rows.version(id, number, VersionState.DRAFT, ifMatch);
            NetworkEntity network = rows.network(id);
            refuseSecondSubmission(network);
            version.submit(content, comment, act);
            network.setDraft(null, act.at());
            network.setSubmitted(number, act.at());
            em.flush();
            return version.toInfo();
        });
    }

    /** A copy of an old version that waits for a second person at once; a draft beside it stays as it is. */
    public VersionInfo submitCopy(String id, int of, String comment, Act act) {
        return transactions.write(em -> {
            NetworkRows rows = new NetworkRows(em);
            NetworkEntity network = rows.network(id);
            refuseSecondSubmission(network);
            StoredContent content = rows.version(id, of).content();
            VersionEntity version = new VersionEntity(id, network.nextNumber(), of, content, act);
            version.submit(content, comment, act);
            em.persist(version);
            network.setSubmitted(version.toInfo().number(), act.at());
            em.flush();
            return version.toInfo();
        });
    }

    /** Publishes a submitted version in place of the one that citizens see now. @throws org.komenius.model.problem.ProblemException see {@link FourEyes} */
    public VersionInfo publish(String id, int number, String ifMatch, String comment, Act act) {
        return transactions.write(em -> {
            NetworkRows rows = new NetworkRows(em);
            VersionEntity version = rows.version(id, number, VersionState.SUBMITTED, ifMatch);
            FourEyes.check(version.toInfo(), act.by());
            NetworkEntity network = rows.network(id);
            supersede(rows, id, network.published());
            version.decide(VersionState.PUBLISHED, comment, act);
            network.setSubmitted(null, act.at());
            network.setPublished(number, act.at());
            em.flush();
            return version.toInfo();
        });
    }

    public VersionInfo giveBack(String id, int number, String ifMatch, String comment, Act act) {
        return transactions.write(em -> {
            NetworkRows rows = new NetworkRows(em);
            VersionEntity version = rows.version(id, number, VersionState.SUBMITTED, ifMatch);
            version.decide(VersionState.RETURNED, comment, act);
            rows.network(id).setSubmitted(null, act.at());
            em.flush();
            return version.toInfo();
        });
    }

    /** Takes a network off the public pages; nothing is lost. */
    public NetworkInfo withdraw(String id, Act act) {
        return transactions.write(em -> {
            NetworkRows rows = new NetworkRows(em);
            NetworkEntity network = rows.network(id);
            if (network.published() == null) {
                throw VersionProblems.isNotPublished(id);
            }
            supersede(rows, id, network.published());
            network.setPublished(null, act.at());
            em.flush();
            return network.toInfo();
        });
    }

    /** Deletes a network that is not published, with all its versions. */
    public void delete(String id, String ifMatch) {
        transactions.run(em -> {
            NetworkEntity network = new NetworkRows(em).network(id);
            ETags.requireMatch(ifMatch, network.rowVersion());
            if (network.published() != null) {
                throw VersionProblems.isPublished(id);
            }
            em.createQuery("delete from VersionEntity v where v.networkId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.remove(network);
        });
    }

    private static void refuseSecondSubmission(NetworkEntity network) {
        if (network.submitted() != null) {
            throw VersionProblems.submittedExists(network.submitted());
        }
    }

    private static void supersede(NetworkRows rows, String id, Integer number) {
        if (number != null) {
            rows.version(id, number).supersede();
        }
    }
}

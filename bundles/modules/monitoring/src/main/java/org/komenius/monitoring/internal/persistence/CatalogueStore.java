package org.komenius.monitoring.internal.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.komenius.monitoring.internal.catalogue.CatalogueJson;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.catalogue.Labels;
import org.komenius.monitoring.internal.catalogue.NewVersion;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.persistence.Recent;
import org.komenius.persistence.Transactions;
import org.komenius.rest.ETags;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Data sets and their versions. */
@Component(service = CatalogueStore.class)
public class CatalogueStore {

    /** What another node changes counts here after this time at the latest. */
    private static final Duration LONGEST_KNOWN = Duration.ofSeconds(2);

    private static final int DATASETS_KNOWN = 1_000;

    private final Transactions transactions;
    private final CatalogueJson json = new CatalogueJson();
    private final Recent<String, Optional<DatasetInfo>> datasets;
    private final Recent<String, List<VersionInfo>> versions;

    @Activate
    public CatalogueStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
        this.datasets = new Recent<>(transactions, LONGEST_KNOWN, DATASETS_KNOWN);
        this.versions = new Recent<>(transactions, LONGEST_KNOWN, DATASETS_KNOWN);
    }

    /** @param outcome {@code STORED}, or {@code SAME_FACTS} if the newest version already has them */
    public record Entered(Outcome outcome, DatasetInfo dataset, VersionInfo version) {}

    /**
     * Enters a version, its data set if that is new, and the import's outcome, in one transaction.
     *
     * @param importId null if the outcome is told later
     */
    public Entered enter(String importId, NewVersion added) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            DatasetEntity dataset = byTableCode(em, added.tableCode());
            if (dataset == null) {
                dataset = new DatasetEntity(added, now);
                em.persist(dataset);
            }
            List<VersionEntity> known = versions(em, dataset.id());
            VersionEntity same = known.isEmpty() || !sameFacts(known.get(0), added) ? null : known.get(0);
            VersionEntity version = same;
            if (same != null) {
                List<Dimension> merged =
                        Labels.merge(json.readDimensions(same.dimensions()), added.dimensions(), added.language());
                same.relabel(json.write(merged));
                if (same.protectedDimensions() != null) {
                    same.relabelProtected(
                            json.write(Labels.like(json.readDimensions(same.protectedDimensions()), merged)));
                }
            } else {
                int number = known.isEmpty() ? 1 : known.get(0).number() + 1;
                version = new VersionEntity(dataset.id(), number, added, json.write(added.dimensions()), now);
                em.persist(version);
            }
            if (added.release() && version.state() == State.DRAFT) {
                version.release(added.by(), now);
                dataset.show(version, now);
            } else {
                dataset.touch(now);
            }
            Outcome outcome = same == null ? Outcome.STORED : Outcome.SAME_FACTS;
            if (importId != null) {
                ImportEntity entry = em.find(ImportEntity.class, importId);
                entry.end(outcome, dataset.id(), version.number(), added.report(), null, now);
            }
            // Versions that the answer shows are those after this change.
            em.flush();
            return new Entered(outcome, dataset.toInfo(), version.toInfo());
        });
    }

    private static boolean sameFacts(VersionEntity newest, NewVersion added) {
        VersionInfo info = newest.toInfo();
        return info.cubeSha256().equals(added.cubeSha256()) && info.state() != State.WITHDRAWN;
    }

    /** A version made from exactly this file and still in use. */
    public Optional<VersionInfo> findByFile(String sha256) {
        return transactions.read(em -> em
                .createQuery(
                        "select v from VersionEntity v where v.fileSha256 = :sha and v.state <> :withdrawn"
                                + " order by v.imported desc",
                        VersionEntity.class)
                .setParameter("sha", sha256)
                .setParameter("withdrawn", State.WITHDRAWN.name())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(VersionEntity::toInfo)
                .findFirst());
    }

    public Optional<DatasetInfo> find(String id) {
        return datasets.get(
                id,
                key -> transactions.read(em ->
                        Optional.ofNullable(em.find(DatasetEntity.class, key)).map(DatasetEntity::toInfo)));
    }

    public Optional<DatasetInfo> findByTableCode(String code) {
        return transactions.read(
                em -> Optional.ofNullable(byTableCode(em, code)).map(DatasetEntity::toInfo));
    }

    /** The newest first. */
    public List<VersionInfo> versions(String datasetId) {
        return versions.get(
                datasetId,
                key -> transactions.read(em ->
                        versions(em, key).stream().map(VersionEntity::toInfo).toList()));
    }

    public List<Dimension> dimensions(String versionId) {
        return json.readDimensions(
                transactions.read(em -> em.find(VersionEntity.class, versionId).dimensions()));
    }

    /** The codelists of the cube that came through the door; null until one did. */
    public List<Dimension> protectedDimensions(String versionId) {
        String stored =
                transactions.read(em -> em.find(VersionEntity.class, versionId).protectedDimensions());
        return stored == null ? null : json.readDimensions(stored);
    }

    /** The report of the version's last try to come through the door, as JSON; null until it tried. */
    public String protection(String versionId) {
        return transactions.read(em -> em.find(VersionEntity.class, versionId).protection());
    }

    /** What came through the door. @param facts in the cube */
    public record ProtectedCube(String sha256, long facts, List<Dimension> dimensions) {}

    /**
     * Notes how a version fared at the door, and releases it if it came through.
     *
     * @param cube null if it stays inside
     */
    public VersionInfo protect(String versionId, ProtectedCube cube, String report, String by) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            VersionEntity version = em.find(VersionEntity.class, versionId);
            version.tellProtection(report);
            if (cube != null) {
                version.protect(
                        cube.sha256(),
                        cube.facts(),
                        Levels.write(NewVersion.regionLevels(cube.dimensions())),
                        json.write(cube.dimensions()));
                version.release(by, now);
                DatasetEntity dataset = em.find(DatasetEntity.class, version.datasetId());
                dataset.show(newestReleased(em, version.datasetId()), now);
            }
            em.flush();
            return version.toInfo();
        });
    }

    private static VersionEntity newestReleased(EntityManager em, String datasetId) {
        return versions(em, datasetId).stream()
                .filter(candidate -> candidate.state() == State.RELEASED)
                .findFirst()
                .orElse(null);
    }

    /** The report of the import that made the version, as JSON. */
    public String report(String versionId) {
        return transactions.read(em -> em.find(VersionEntity.class, versionId).report());
    }

    /** @throws org.komenius.model.problem.ProblemException if {@code ifMatch} does not name the data set's version */
    public Optional<DatasetInfo> describe(String id, String ifMatch, String title, String source, String licence) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            DatasetEntity dataset = em.find(DatasetEntity.class, id);
            if (dataset == null) {
                return Optional.empty();
            }
            ETags.requireMatch(ifMatch, dataset.toInfo().rowVersion());
            dataset.describe(title, source, licence, now);
            em.flush();
            return Optional.of(dataset.toInfo());
        });
    }

    /**
     * Marks the data set as public, or ends that.
     *
     * @param mark null to end it
     * @throws org.komenius.model.problem.ProblemException if {@code ifMatch} does not name the data set's version
     */
    public Optional<DatasetInfo> mark(String id, String ifMatch, PublicMark mark) {
        Instant now = Instant.now();
        return transactions.write(
                em -> Optional.ofNullable(em.find(DatasetEntity.class, id)).map(dataset -> {
                    ETags.requireMatch(ifMatch, dataset.toInfo().rowVersion());
                    dataset.mark(mark, now);
                    em.flush();
                    return dataset.toInfo();
                }));
    }

    /** Releases or withdraws a version; the data set then shows its newest released one. */
    public Optional<VersionInfo> setState(String datasetId, int number, State state, String ifMatch, String by) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            DatasetEntity dataset = em.find(DatasetEntity.class, datasetId);
            VersionEntity version = versions(em, datasetId).stream()
                    .filter(candidate -> candidate.number() == number)
                    .findFirst()
                    .orElse(null);
            if (dataset == null || version == null) {
                return Optional.empty();
            }
            ETags.requireMatch(ifMatch, version.rowVersion());
            if (state == State.RELEASED) {
                version.release(by, now);
            } else {
                version.withdraw();
            }
            dataset.show(newestReleased(em, datasetId), now);
            em.flush();
            return Optional.of(version.toInfo());
        });
    }

    private static DatasetEntity byTableCode(EntityManager em, String code) {
        return em
                .createQuery("select d from DatasetEntity d where d.tableCode = :code", DatasetEntity.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static List<VersionEntity> versions(EntityManager em, String datasetId) {
        return em.createQuery(
                        "select v from VersionEntity v where v.datasetId = :id order by v.number desc",
                        VersionEntity.class)
                .setParameter("id", datasetId)
                .getResultList();
    }
}

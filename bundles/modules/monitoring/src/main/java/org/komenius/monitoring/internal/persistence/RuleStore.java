package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.ProposedRule;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.monitoring.internal.quality.QualityRule;
import org.komenius.monitoring.internal.quality.QualitySettings;
import org.komenius.monitoring.internal.quality.Severity;
import org.komenius.monitoring.internal.quality.StoredRule;
import org.komenius.persistence.Transactions;
import org.komenius.rest.ETags;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules of each data set, and who answers for its defects. */
@Component(service = RuleStore.class)
public class RuleStore {

    private final Transactions transactions;
    private final QualityJson json = new QualityJson();

    @Activate
    public RuleStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** What people say of a rule. */
    public record Content(QualityRule rule, Severity severity, boolean blocking, boolean active) {}

    /** In the order in which they were added. */
    public List<StoredRule> of(String datasetId) {
        return transactions.read(em ->
                rules(em, datasetId).stream().map(entity -> entity.toRule(json)).toList());
    }

    public Optional<StoredRule> find(String datasetId, String id) {
        return transactions.read(em -> found(em, datasetId, id).map(entity -> entity.toRule(json)));
    }

    public StoredRule add(String datasetId, Content content) {
        return transactions.write(em -> {
            RuleEntity entity = new RuleEntity(datasetId, next(em, datasetId), false);
            entity.change(content.rule(), content.severity(), content.blocking(), content.active(), json);
            em.persist(entity);
            em.flush();
            return entity.toRule(json);
        });
    }

    /** Adds the proposals that the data set has no equal rule of; returns what was added, by its proposal. */
    public Map<ProposedRule, StoredRule> addProposed(String datasetId, Collection<ProposedRule> proposals) {
        return transactions.write(em -> {
            // Compared as they are stored, since 3.50 and 3.5 are two numbers to Java.
            Set<QualityRule> known = rules(em, datasetId).stream()
                    .map(entity -> entity.toRule(json).rule())
                    .collect(Collectors.toSet());
            long next = next(em, datasetId);
            Map<ProposedRule, RuleEntity> added = new LinkedHashMap<>();
            for (ProposedRule proposal : proposals) {
                if (known.add(stored(proposal.rule()))) {
                    RuleEntity entity = new RuleEntity(datasetId, next++, true);
                    entity.change(proposal.rule(), proposal.severity(), proposal.blocking(), true, json);
                    em.persist(entity);
                    added.put(proposal, entity);
                }
            }
            em.flush();
            Map<ProposedRule, StoredRule> rules = new LinkedHashMap<>();
            added.forEach((proposal, entity) -> rules.put(proposal, entity.toRule(json)));
            return rules;
        });
    }

    private QualityRule stored(QualityRule rule) {
        return json.readRule(json.write(rule));
    }

    /** @throws org.komenius.model.problem.ProblemException if {@code ifMatch} does not name the rule's version */
    public Optional<StoredRule> change(String datasetId, String id, String ifMatch, Content content) {
        return transactions.write(em -> found(em, datasetId, id).map(entity -> {
            ETags.requireMatch(ifMatch, entity.toRule(json).rowVersion());
            entity.change(content.rule(), content.severity(), content.blocking(), content.active(), json);
            entity.changedByHand();
            em.flush();
            return entity.toRule(json);
        }));
    }

    public boolean delete(String datasetId, String id, String ifMatch) {
        return transactions.write(em -> found(em, datasetId, id)
                .map(entity -> {
                    ETags.requireMatch(ifMatch, entity.toRule(json).rowVersion());
                    em.remove(entity);
                    return true;
                })
                .orElse(false));
    }

    public QualitySettings settings(String datasetId) {
        return transactions.read(em -> Optional.ofNullable(em.find(QualityEntity.class, datasetId))
                .map(QualityEntity::toSettings)
                .orElseGet(() -> QualitySettings.usual(datasetId)));
    }

    /**
     * Defects that nobody has yet, and that are not closed, fall to the office with the new number of days.
     *
     * @param officeId null for none
     * @throws org.komenius.model.problem.ProblemException if {@code ifMatch} does not name the settings' version
     */
    public QualitySettings change(String datasetId, String ifMatch, String officeId, int dueDays) {
        return transactions.write(em -> {
            QualityEntity entity = em.find(QualityEntity.class, datasetId);
            ETags.requireMatch(ifMatch, entity == null ? 0 : entity.toSettings().rowVersion());
            if (entity == null) {
                entity = new QualityEntity(datasetId);
                em.persist(entity);
            }
            entity.change(officeId, dueDays);
            if (officeId != null) {
                Instant now = Instant.now();
                LocalDate due = LocalDate.ofInstant(now, ZoneId.systemDefault()).plusDays(dueDays);
                unassigned(em, datasetId).forEach(defect -> defect.fallTo(officeId, due, now));
            }
            em.flush();
            return entity.toSettings();
        });
    }

    private static List<DefectEntity> unassigned(EntityManager em, String datasetId) {
        return em.createQuery(
                        "select d from DefectEntity d where d.datasetId = :dataset and d.officeId is null and d.state in :open",
                        DefectEntity.class)
                .setParameter("dataset", datasetId)
                .setParameter("open", List.of(DefectState.OPEN.name(), DefectState.IN_WORK.name()))
                .getResultList();
    }

    private static Optional<RuleEntity> found(EntityManager em, String datasetId, String id) {
        return Optional.ofNullable(em.find(RuleEntity.class, id))
                .filter(entity -> entity.datasetId().equals(datasetId));
    }

    private static long next(EntityManager em, String datasetId) {
        return rules(em, datasetId).stream()
                        .mapToLong(RuleEntity::sortNumber)
                        .max()
                        .orElse(0)
                + 1;
    }

    private static List<RuleEntity> rules(EntityManager em, String datasetId) {
        return em.createQuery(
                        "select r from RuleEntity r where r.datasetId = :id order by r.sortNumber, r.id",
                        RuleEntity.class)
                .setParameter("id", datasetId)
                .getResultList();
    }
}

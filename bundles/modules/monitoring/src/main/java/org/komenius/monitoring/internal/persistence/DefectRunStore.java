package org.komenius.monitoring.internal.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.komenius.monitoring.internal.quality.Defect;
import org.komenius.monitoring.internal.quality.DefectState;
import org.komenius.monitoring.internal.quality.DefectState.AfterRun;
import org.komenius.monitoring.internal.quality.Finding;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.monitoring.internal.quality.QualitySettings;
import org.komenius.monitoring.internal.quality.RuleKind;
import org.komenius.monitoring.internal.quality.Severity;
import org.komenius.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a run does to a data set's defects: new ones, those that came back, those that are gone; in one transaction. */
@Component(service = DefectRunStore.class)
public class DefectRunStore {

    /** Stands for the rule of defects that no rule of a data set finds. */
    private static final String NO_RULE = "-";

    private final Transactions transactions;
    private final QualityJson json = new QualityJson();

    @Activate
    public DefectRunStore(@Reference(target = "(komenius.module=monitoring)") Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * @param ruleId null for redundancy
     * @param kept findings to make defects of
     * @param seenAgain keys of known defects that were found too, kept or not
     */
    public record Found(String ruleId, Severity severity, List<Finding> kept, Set<String> seenAgain) {}

    /** How many defects are new, came back and are gone. */
    public record Changes(int added, int reopened, int closed) {}

    /** Keys of the data set's known defects by rule, to be watched by a run. */
    public Map<String, Set<String>> keys(String datasetId) {
        return transactions.read(em -> {
            Map<String, Set<String>> keys = new HashMap<>();
            for (DefectEntity entity : ofDataset(em, datasetId)) {
                keys.computeIfAbsent(rule(entity.ruleId()), rule -> new HashSet<>())
                        .add(entity.toDefect(json).finding().key());
            }
            return keys;
        });
    }

    /**
     * @param found by every rule that ran; defects of other rules are closed, since nobody looks for them any more
     * @param redundancy whether this was the search for redundant data sets, which leaves the rules' defects alone, and the other way
     *     round
     */
    public Changes enter(
            String datasetId,
            String title,
            int version,
            List<Found> found,
            boolean redundancy,
            QualitySettings settings) {
        Instant now = Instant.now();
        return transactions.write(em -> {
            Map<String, DefectEntity> known = new LinkedHashMap<>();
            for (DefectEntity entity : ofDataset(em, datasetId)) {
                boolean redundant = entity.toDefect(json).finding().kind() == RuleKind.REDUNDANT;
                if (redundant == redundancy) {
                    known.put(entity.identity(), entity);
                }
            }
            Run run = new Run(em, datasetId, title, version, settings, now, known);
            found.forEach(run::rule);
            run.closeTheRest();
            return new Changes(run.added, run.reopened, run.closed);
        });
    }

    /** One transaction's work. */
    private final class Run {

        private final EntityManager em;
        private final String datasetId;
        private final String title;
        private final int version;
        private final QualitySettings settings;
        private final Instant now;
        private final Map<String, DefectEntity> left;
        private int added;
        private int reopened;
        private int closed;

        Run(
                EntityManager em,
                String datasetId,
                String title,
                int version,
                QualitySettings settings,
                Instant now,
                Map<String, DefectEntity> known) {
            this.em = em;
            this.datasetId = datasetId;
            this.title = title;
            this.version = version;
            this.settings = settings;
            this.now = now;
            this.left = known;
        }

        void rule(Found found) {
            for (Finding finding : found.kept()) {
                String identity = identity(datasetId, found.ruleId(), finding.key());
                DefectEntity entity = left.remove(identity);
                if (entity == null) {
                    add(identity, found, finding);
                } else {
                    again(entity, found, finding);
                }
            }
            for (DefectEntity entity : List.copyOf(left.values())) {
                boolean same = rule(entity.ruleId()).equals(DefectRunStore.rule(found.ruleId()));
                if (same
                        && found.seenAgain()
                                .contains(entity.toDefect(json).finding().key())) {
                    left.remove(entity.identity());
                    entity.seenAgain(version);
                }
            }
        }

        private String rule(String id) {
            return DefectRunStore.rule(id);
        }

        private void add(String identity, Found found, Finding finding) {
            DefectEntity entity = new DefectEntity(identity, datasetId, found.ruleId(), settings, version, now);
            if (settings.officeId() != null) {
                entity.dueOn(dueDay());
            }
            entity.seen(finding, found.severity(), title, version, json, now);
            em.persist(entity);
            added++;
        }

        private void again(DefectEntity entity, Found found, Finding finding) {
            Defect defect = entity.toDefect(json);
            boolean same = defect.finding().figures().equals(finding.figures());
            AfterRun action = defect.state().afterRun(true, same, defect.closedVersion(), version);
            if (action == AfterRun.NOTHING) {
                return;
            }
            entity.seen(finding, found.severity(), title, version, json, now);
            if (action == AfterRun.REOPENED) {
                entity.become(DefectState.OPEN, null, null, now);
                if (entity.toDefect(json).officeId() != null) {
                    entity.dueOn(dueDay());
                }
                note(
                        entity,
                        "In Version " + version + " wieder aufgetreten.",
                        "Came back with version " + version + ".");
                reopened++;
            }
        }

        void closeTheRest() {
            for (DefectEntity entity : new ArrayList<>(left.values())) {
                DefectState state = entity.toDefect(json).state();
                if (state.afterRun(false, true, null, version) == AfterRun.CLOSED) {
                    entity.become(DefectState.CLOSED, null, version, now);
                    note(entity, "Behoben mit Version " + version + ".", "Corrected with version " + version + ".");
                    closed++;
                }
            }
        }

        private LocalDate dueDay() {
            return LocalDate.ofInstant(now, ZoneId.systemDefault()).plusDays(settings.dueDays());
        }

        private void note(DefectEntity entity, String german, String english) {
            em.persist(new DefectCommentEntity(entity.id(), null, null, german, english, now, 0));
        }
    }

    private static String rule(String id) {
        return id == null ? NO_RULE : id;
    }

    private static String identity(String datasetId, String ruleId, String key) {
        try {
            byte[] text = String.join("|", datasetId, rule(ruleId), key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<DefectEntity> ofDataset(EntityManager em, String datasetId) {
        return em.createQuery("select d from DefectEntity d where d.datasetId = :id order by d.id", DefectEntity.class)
                .setParameter("id", datasetId)
                .getResultList();
    }
}

package org.komenius.monitoring.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.CatalogueStore.Entered;
import org.komenius.monitoring.internal.persistence.CheckStore;
import org.komenius.monitoring.internal.persistence.DefectRunStore;
import org.komenius.monitoring.internal.persistence.DefectRunStore.Changes;
import org.komenius.monitoring.internal.persistence.DefectRunStore.Found;
import org.komenius.monitoring.internal.persistence.RuleStore;
import org.komenius.monitoring.internal.quality.CheckContext;
import org.komenius.monitoring.internal.quality.CheckInfo;
import org.komenius.monitoring.internal.quality.CheckInfo.RuleResult;
import org.komenius.monitoring.internal.quality.CubeFacts;
import org.komenius.monitoring.internal.quality.FactSketch;
import org.komenius.monitoring.internal.quality.Finding;
import org.komenius.monitoring.internal.quality.Findings;
import org.komenius.monitoring.internal.quality.ProposedRule;
import org.komenius.monitoring.internal.quality.QualityJson;
import org.komenius.monitoring.internal.quality.QualityRule;
import org.komenius.monitoring.internal.quality.RuleNames;
import org.komenius.monitoring.internal.quality.RuleProposals;
import org.komenius.monitoring.internal.quality.RuleRunner;
import org.komenius.monitoring.internal.quality.StoredRule;
import org.komenius.registry.Regions;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.jobs.JobContext;
import org.komenius.spi.jobs.JobInfo;
import org.komenius.spi.jobs.Jobs;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs a data set's rules: over a new version before an import enters it, and over any version on demand. A data set without rules
 * gets those that its data propose.
 */
@Component(service = {QualityChecks.class, ImportFollowUp.class})
public class QualityChecks implements ImportFollowUp {

    private final CatalogueStore catalogue;
    private final RuleStore rules;
    private final CheckStore checks;
    private final DefectRunStore defects;
    private final Redundancies redundancies;
    private final RawFacts raw;
    private final Regions regions;
    private final QualityNews news;
    private final CurrentCaller caller;
    private final Jobs jobs;
    private final QualityJson json = new QualityJson();

    @Activate
    public QualityChecks(
            @Reference CatalogueStore catalogue,
            @Reference RuleStore rules,
            @Reference CheckStore checks,
            @Reference DefectRunStore defects,
            @Reference Redundancies redundancies,
            @Reference RawFacts raw,
            @Reference Regions regions,
            @Reference QualityNews news,
            @Reference CurrentCaller caller,
            @Reference Jobs jobs) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.checks = checks;
        this.defects = defects;
        this.redundancies = redundancies;
        this.raw = raw;
        this.regions = regions;
        this.news = news;
        this.caller = caller;
        this.jobs = jobs;
    }

    /** What a run found, before anything is stored. */
    private record Run(
            Instant started,
            List<Dimension> dimensions,
            Map<StoredRule, Findings> known,
            Map<ProposedRule, Findings> proposed,
            FactSketch sketch) {

        boolean isBlocked() {
            return known.entrySet().stream()
                    .anyMatch(entry ->
                            entry.getKey().blocking() && entry.getValue().total() > 0);
        }
    }

    @Override
    public Seen examine(Candidate version, Runnable goOn) throws IOException {
        String datasetId = catalogue
                .findByTableCode(version.tableCode())
                .map(DatasetInfo::id)
                .orElse(null);
        List<VersionInfo> before = datasetId == null ? List.of() : catalogue.versions(datasetId);
        Run run = run(
                datasetId,
                version.cubeSha256(),
                version.dimensions(),
                previous(before, Integer.MAX_VALUE),
                version.repeated(),
                (done, total) -> goOn.run());
        boolean blocked = run.isBlocked();
        return new Seen() {
            @Override
            public boolean mayRelease() {
                return !blocked;
            }

            @Override
            public void entered(Entered entered) {
                if (entered.outcome() == Outcome.STORED) {
                    keep(run, entered.dataset(), entered.version(), version.release() && blocked);
                }
            }
        };
    }

    /** Queues a check of a version that exists. */
    public JobInfo submit(DatasetInfo dataset, VersionInfo version, boolean heldBack) {
        return jobs.submit(
                MonitoringModule.ID,
                "quality-check",
                LocalizedText.of("Datenqualität prüfen: " + dataset.title(), "Check data quality: " + dataset.title()),
                context -> json.id(
                        "checkId", check(dataset, version, heldBack, context).id()));
    }

    /** Queues the search for rules that fit a version and that the data set does not have. */
    public JobInfo submitProposals(DatasetInfo dataset, VersionInfo version) {
        return jobs.submit(
                MonitoringModule.ID,
                "quality-proposals",
                LocalizedText.of("Regeln vorschlagen: " + dataset.title(), "Propose rules: " + dataset.title()),
                context -> {
                    List<StoredRule> added = propose(dataset, version, context);
                    added.forEach(rule -> news.rule("added", rule));
                    return "{\"added\":" + added.size() + "}";
                });
    }

    /** Checks a version that exists; defects change only if it is the newest. */
    CheckInfo check(DatasetInfo dataset, VersionInfo version, boolean heldBack, JobContext context) throws IOException {
        List<VersionInfo> all = catalogue.versions(dataset.id());
        Run run = run(
                dataset.id(),
                version.cubeSha256(),
                catalogue.dimensions(version.id()),
                previous(all, version.number()),
                json.repeatedFacts(catalogue.report(version.id())),
                (done, total) -> {
                    context.checkCancelled();
                    context.progress(done, total);
                });
        return keep(run, dataset, version, heldBack);
    }

    /** Tries rules on a version and adds those that fit and that the data set does not have. */
    private List<StoredRule> propose(DatasetInfo dataset, VersionInfo version, JobContext context) throws IOException {
        List<Dimension> dimensions = catalogue.dimensions(version.id());
        CubeFacts facts = raw.open(version.cubeSha256(), dimensions, new CubeCancellation());
        CheckContext about = context(dimensions, null, 0);
        RuleRunner runner = new RuleRunner(facts, about, (done, total) -> {
            context.checkCancelled();
            context.progress(done, total);
        });
        return List.copyOf(rules.addProposed(
                        dataset.id(),
                        new RuleProposals(facts, about, runner).propose().keySet())
                .values());
    }

    private Run run(
            String datasetId,
            String cube,
            List<Dimension> dimensions,
            List<Dimension> previous,
            long repeated,
            RuleRunner.Progress progress)
            throws IOException {
        Instant started = Instant.now();
        CubeFacts facts = raw.open(cube, dimensions, new CubeCancellation());
        CheckContext context = context(dimensions, previous, repeated);
        FactSketch.Builder sketch = new FactSketch.Builder();
        RuleRunner runner = new RuleRunner(facts, context, progress).observedBy(sketch::add);
        List<StoredRule> known = datasetId == null ? List.of() : rules.of(datasetId);
        Map<StoredRule, Findings> found = new LinkedHashMap<>();
        Map<ProposedRule, Findings> proposed = Map.of();
        if (known.isEmpty()) {
            proposed = new RuleProposals(facts, context, runner).propose();
        } else {
            Map<String, Set<String>> watched = defects.keys(datasetId);
            Map<String, QualityRule> active = new LinkedHashMap<>();
            known.stream().filter(StoredRule::active).forEach(rule -> active.put(rule.id(), rule.rule()));
            Map<String, Findings> results = runner.run(active, watched, Findings.KEPT);
            known.stream().filter(StoredRule::active).forEach(rule -> found.put(rule, results.get(rule.id())));
        }
        return new Run(started, dimensions, found, proposed, sketch.build());
    }

    private CheckContext context(List<Dimension> dimensions, List<Dimension> previous, long repeated) {
        return new CheckContext(
                dimensions, previous, repeated, new RegistryKnowledge(regions), new RatioBases(catalogue, raw));
    }

    private CheckInfo keep(Run run, DatasetInfo dataset, VersionInfo version, boolean heldBack) {
        Map<StoredRule, Findings> found = new LinkedHashMap<>(run.known());
        rules.addProposed(dataset.id(), run.proposed().keySet())
                .forEach((proposal, rule) -> found.put(rule, run.proposed().get(proposal)));
        Caller by = caller.get();
        RuleNames names = new RuleNames(run.dimensions());
        List<RuleResult> results = new ArrayList<>();
        List<Found> lists = new ArrayList<>();
        found.forEach((rule, findings) -> {
            results.add(new RuleResult(
                    rule.id(),
                    rule.rule().kind(),
                    rule.rule().sentence(names),
                    rule.severity(),
                    rule.blocking(),
                    findings.checkedCount(),
                    findings.unanswerableCount(),
                    findings.total()));
            lists.add(new Found(rule.id(), rule.severity(), findings.strongestFirst(), keysSeen(findings)));
        });
        CheckInfo check = new CheckInfo(
                UUID.randomUUID().toString(),
                dataset.id(),
                version.number(),
                run.started(),
                Instant.now(),
                by.id(),
                by.name(),
                heldBack,
                results);
        checks.keep(check);
        boolean newest = catalogue.versions(dataset.id()).stream()
                .filter(other -> other.state() != State.WITHDRAWN)
                .noneMatch(other -> other.number() > version.number());
        Changes changes = new Changes(0, 0, 0);
        if (newest) {
            changes = defects.enter(
                    dataset.id(), dataset.title(), version.number(), lists, false, rules.settings(dataset.id()));
            redundancies.compare(dataset, version, run.sketch());
        }
        news.checked(check, changes);
        return check;
    }

    private static Set<String> keysSeen(Findings findings) {
        Set<String> keys = new LinkedHashSet<>(findings.seenAgain());
        findings.strongestFirst().stream().map(Finding::key).forEach(keys::add);
        return keys;
    }

    /** Codelists of the newest version below {@code number} that is in use; null without one. */
    private List<Dimension> previous(List<VersionInfo> versions, int number) {
        Optional<VersionInfo> before = versions.stream()
                .filter(version -> version.number() < number && version.state() != State.WITHDRAWN)
                .findFirst();
        return before.map(version -> catalogue.dimensions(version.id())).orElse(null);
    }
}

package org.komenius.monitoring.internal.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionKey;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.quality.OutlierRule.Scale;
import org.komenius.monitoring.internal.quality.SumRule.Relation;
import org.komenius.monitoring.internal.query.Additivity;

/**
 * Proposes rules that fit the data: each candidate is tried on it and kept if it holds nearly everywhere, since a rule that is broken
 * in every other place says nothing about errors. People change the proposals afterwards.
 *
 * <p>A range that holds everywhere may block: what was never below zero should not become so unseen.
 */
public final class RuleProposals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal USUAL_SCORE = new BigDecimal("3.5");
    private static final Pattern PERCENT = Pattern.compile(".*(%|prozent|percent).*");
    private static final Pattern DIFFERENCE =
            Pattern.compile(".*(saldo|veränderung|differenz|überschuss|balance|change|difference).*");

    private final CubeFacts facts;
    private final CheckContext context;
    private final RuleRunner runner;

    public RuleProposals(CubeFacts facts, CheckContext context, RuleRunner runner) {
        this.facts = facts;
        this.context = context;
        this.runner = runner;
    }

    /** Candidates for one purpose, the best first, and how often each may be broken. */
    private record Candidates(List<QualityRule> rules, double mostBroken, Severity severity) {}

    /** Each with what it found while it was tried, so that a first check needs no second reading. */
    public Map<ProposedRule, Findings> propose() {
        List<Candidates> all = candidates();
        Map<QualityRule, QualityRule> tried = new LinkedHashMap<>();
        all.forEach(candidates -> candidates.rules().forEach(rule -> tried.put(rule, rule)));
        Map<QualityRule, Findings> results = runner.run(tried, Map.of(), Findings.KEPT);
        Map<ProposedRule, Findings> proposed = new LinkedHashMap<>();
        for (Candidates candidates : all) {
            candidates.rules().stream()
                    .filter(rule -> holds(rule, results.get(rule), candidates.mostBroken()))
                    .findFirst()
                    .ifPresent(rule -> proposed.put(
                            new ProposedRule(
                                    rule,
                                    candidates.severity(),
                                    rule.kind() == RuleKind.RANGE
                                            && results.get(rule).total() == 0),
                            results.get(rule)));
        }
        return proposed;
    }

    private static boolean holds(QualityRule rule, Findings result, double mostBroken) {
        // These look for what is not there yet, so that nothing can be tried on the first version.
        boolean always = rule.kind() == RuleKind.UNKNOWN_CODE || rule.kind() == RuleKind.DUPLICATE;
        return always || (result.checkedCount() > 0 && result.total() <= mostBroken * result.checkedCount());
    }

    private List<Candidates> candidates() {
        List<Candidates> all = new ArrayList<>();
        all.add(new Candidates(List.of(new DuplicateRule()), 1, Severity.HINT));
        Dimension measures = context.dimension(Dimension.MEASURE).orElseThrow();
        ranges(measures, all);
        for (Dimension dimension : facts.dimensions()) {
            if (dimension.kind() == Kind.CATEGORY || dimension.kind() == Kind.MEASURE) {
                all.add(new Candidates(List.of(new UnknownCodeRule(dimension.code(), Set.of())), 1, Severity.WARNING));
            }
            if (dimension.kind() == Kind.REGION) {
                all.add(new Candidates(List.of(new RegionRule()), 1, Severity.WARNING));
            }
            sums(dimension, measures, all);
        }
        changes(measures, all);
        outliers(measures, all);
        return all;
    }

    private static void ranges(Dimension measures, List<Candidates> all) {
        Set<String> percent = codes(measures, m -> text(m.unit()).matches(PERCENT.pattern()));
        if (!percent.isEmpty()) {
            all.add(new Candidates(List.of(new RangeRule(percent, BigDecimal.ZERO, HUNDRED)), 0.05, Severity.ERROR));
        }
        Set<String> counts = codes(
                measures,
                m -> !percent.contains(m.code())
                        && !DIFFERENCE.matcher(text(m.label().german())).matches());
        if (!counts.isEmpty()) {
            boolean all0 =
                    percent.isEmpty() && counts.size() == measures.members().size();
            all.add(new Candidates(
                    List.of(new RangeRule(all0 ? Set.of() : counts, BigDecimal.ZERO, null)), 0.1, Severity.ERROR));
        }
    }

    private static void sums(Dimension dimension, Dimension measures, List<Candidates> all) {
        Set<String> additive = additive(measures);
        if (additive.isEmpty()) {
            return;
        }
        Set<String> meant = additive.size() == measures.members().size() ? Set.of() : additive;
        boolean hasTotal = dimension.kind() == Kind.CATEGORY
                && dimension.total().isPresent()
                && dimension.members().size() > 1;
        if (hasTotal) {
            all.add(new Candidates(
                    List.of(sum(meant, dimension, Relation.EQUALS), sum(meant, dimension, Relation.AT_MOST)),
                    0.34,
                    Severity.WARNING));
        }
        if (dimension.kind() == Kind.REGION && levels(dimension) > 1) {
            all.add(new Candidates(List.of(sum(meant, dimension, Relation.EQUALS)), 0.34, Severity.WARNING));
        }
    }

    private static SumRule sum(Set<String> measures, Dimension dimension, Relation relation) {
        return new SumRule(measures, dimension.code(), relation, null, Set.of(), BigDecimal.ZERO);
    }

    private static void changes(Dimension measures, List<Candidates> all) {
        Set<String> additive = additive(measures);
        boolean mixed =
                !additive.isEmpty() && additive.size() < measures.members().size();
        if (!additive.isEmpty()) {
            all.add(new Candidates(jumps(mixed ? additive : Set.of(), BigDecimal.valueOf(4)), 0.02, Severity.WARNING));
        }
        Set<String> rates = codes(measures, m -> !additive.contains(m.code()));
        if (!rates.isEmpty()) {
            all.add(new Candidates(jumps(mixed ? rates : Set.of(), BigDecimal.ZERO), 0.02, Severity.WARNING));
        }
    }

    private static List<QualityRule> jumps(Set<String> measures, BigDecimal noise) {
        return List.of(25, 50, 100, 200).stream()
                .<QualityRule>map(
                        percent -> new JumpRule(measures, BigDecimal.valueOf(percent), BigDecimal.ZERO, noise))
                .toList();
    }

    private void outliers(Dimension measures, List<Candidates> all) {
        if (context.dimension(Dimension.REGION).isEmpty()) {
            return;
        }
        Set<String> additive = additive(measures);
        Set<String> rates = codes(measures, m -> !additive.contains(m.code()));
        if (!rates.isEmpty()) {
            all.add(new Candidates(
                    scores(additive.isEmpty() ? Set.of() : rates, Scale.VALUE, null), 0.02, Severity.HINT));
        }
        if (additive.isEmpty()) {
            return;
        }
        for (Dimension dimension : facts.dimensions()) {
            if (dimension.kind() == Kind.CATEGORY
                    && dimension.total().isPresent()
                    && dimension.members().size() > 1) {
                all.add(new Candidates(
                        scores(rates.isEmpty() ? Set.of() : additive, Scale.SHARE, dimension.code()),
                        0.02,
                        Severity.HINT));
            }
        }
    }

    private static List<QualityRule> scores(Set<String> measures, Scale scale, String dimension) {
        return List.of(USUAL_SCORE, BigDecimal.valueOf(5), BigDecimal.valueOf(8)).stream()
                .<QualityRule>map(score -> new OutlierRule(measures, scale, dimension, null, null, score))
                .toList();
    }

    private static Set<String> additive(Dimension measures) {
        return codes(measures, m -> Additivity.isAdditive(m.unit()));
    }

    private static long levels(Dimension regions) {
        return regions.members().stream()
                .flatMap(member -> RegionKey.tryParse(member.code()).stream())
                .map(RegionKey::level)
                .distinct()
                .count();
    }

    private static Set<String> codes(Dimension measures, java.util.function.Predicate<Member> which) {
        return measures.members().stream().filter(which).map(Member::code).collect(Collectors.toSet());
    }

    private static String text(String text) {
        return text == null ? "" : text.toLowerCase(Locale.GERMAN);
    }
}

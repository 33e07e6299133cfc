package org.komenius.monitoring.internal.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;

/** Runs rules over the facts of one version, each measure read once if it fits into memory. */
public final class RuleRunner {

    private final CubeFacts facts;
    private final CheckContext context;
    private final Progress progress;
    private CubeFacts.Visitor observer;

    /** Is told how far the run is; may throw to end it. */
    @FunctionalInterface
    public interface Progress {
        void facts(long done, long total);
    }

    public RuleRunner(CubeFacts facts, CheckContext context, Progress progress) {
        this.facts = facts;
        this.context = context;
        this.progress = progress;
    }

    /** Shows every fact to {@code also} once, so that nobody has to read them again. */
    public RuleRunner observedBy(CubeFacts.Visitor also) {
        observer = also;
        return this;
    }

    /**
     * @param rules by any name
     * @param watched by the same names: keys of findings that are known
     * @return by the same names, in the same order
     */
    public <K> Map<K, Findings> run(Map<K, QualityRule> rules, Map<K, ? extends Collection<String>> watched, int kept) {
        Map<K, Findings> results = new LinkedHashMap<>();
        rules.forEach((name, rule) ->
                results.put(name, new Findings(kept, watched.containsKey(name) ? watched.get(name) : List.of())));
        rules.forEach((name, rule) -> rule.checkTable(context, results.get(name)));
        List<K> reading = new ArrayList<>(rules.keySet());
        reading.removeIf(name -> !rules.get(name).readsFacts());
        long[] done = {0};
        long total = facts.facts();
        for (Member measure : measures()) {
            List<K> concerned = reading.stream()
                    .filter(name -> rules.get(name).speaksOf(measure.code()))
                    .toList();
            boolean once = facts.fitsOneBlock(measure);
            Set<String> spans = new LinkedHashSet<>();
            concerned.forEach(name -> spans.add(once ? null : rules.get(name).span()));
            if (spans.isEmpty() && observer != null) {
                spans.add(null);
            }
            boolean first = true;
            for (String span : spans) {
                boolean shown = first && observer != null;
                first = false;
                facts.read(measure, span, read -> progress.facts(Math.min(done[0] += read, total), total), block -> {
                    if (shown) {
                        observer.block(block);
                    }
                    concerned.stream()
                            .filter(name ->
                                    once || Objects.equals(span, rules.get(name).span()))
                            .forEach(name -> rules.get(name).check(block, context, results.get(name)));
                });
            }
        }
        progress.facts(total, total);
        return results;
    }

    private List<Member> measures() {
        return facts.dimensions().stream()
                .filter(dimension -> dimension.kind() == Kind.MEASURE)
                .map(Dimension::members)
                .findFirst()
                .orElse(List.of());
    }
}

package org.komenius.monitoring.internal.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.importing.RegionLookup.Existence;

/**
 * A region that has a number existed then.
 *
 * <p>Historic keys are right for their time, so that each period is judged by its own last day. A zero or a missing value for a
 * region that was gone is how offices fill their tables, and no finding.
 */
public record RegionRule() implements QualityRule {

    @Override
    public RuleKind kind() {
        return RuleKind.REGION;
    }

    @Override
    public Set<String> measures() {
        return Set.of();
    }

    @Override
    public String span() {
        return null;
    }

    @Override
    public void check(FactBlock block, CheckContext context, Findings out) {
        int time = block.position(Dimension.TIME);
        for (int d = 0; d < block.dimensions().size(); d++) {
            if (block.dimensions().get(d).kind() == Kind.REGION) {
                check(block, d, time, context.regions(), out);
            }
        }
    }

    private void check(FactBlock block, int regions, int time, RegionKnowledge knowledge, Findings out) {
        Dimension dimension = block.dimensions().get(regions);
        Dimension times = block.dimensions().get(time);
        Existence[][] answers =
                new Existence[dimension.members().size()][times.members().size()];
        for (int row = 0; row < block.size(); row++) {
            boolean counts = block.isNumber(row) && block.amount(row) != 0;
            int region = block.member(row, regions);
            int period = block.member(row, time);
            Dimension.Member member = dimension.members().get(region);
            if (!counts || member.isTotal()) {
                continue;
            }
            if (answers[region][period] != null) {
                continue;
            }
            LocalDate on = Period.parse(times.members().get(period).code()).end();
            Existence existence = existence(member.code(), on, knowledge);
            if (existence == null) {
                existence = Existence.VALID;
                out.unanswerable();
            } else {
                out.checked();
            }
            answers[region][period] = existence;
            if (existence != Existence.VALID) {
                // Of an unknown key it does not matter when.
                boolean once = existence != Existence.NOT_VALID;
                List<Place> places = once
                        ? List.of(Place.of(dimension, member))
                        : List.of(
                                Place.of(dimension, member),
                                Place.of(times, times.members().get(period)));
                String key = dimension.code() + member.code() + (once ? "" : "@" + period);
                String found = existence.name();
                double strength = existence == Existence.NOT_VALID ? 1 : 2;
                out.addOnce(
                        key, strength, () -> new Finding(kind(), places, Map.of("existence", found), strength, null));
            }
        }
    }

    /** Null where the registry knows no region of that level at all, so that it cannot tell. */
    private static Existence existence(String code, LocalDate on, RegionKnowledge knowledge) {
        Existence existence = knowledge.existence(code, on);
        boolean silent = existence == Existence.UNKNOWN
                && RegionKey.tryParse(code)
                        .filter(key -> knowledge.knows(key.level(), on))
                        .isEmpty();
        return silent ? null : existence;
    }

    @Override
    public LocalizedText sentence(RuleNames names) {
        return LocalizedText.of(
                "Regionen mit Werten gab es zu der Zeit, und ihre Schlüssel sind bekannt.",
                "Regions with values existed at the time, and their keys are known.");
    }
}

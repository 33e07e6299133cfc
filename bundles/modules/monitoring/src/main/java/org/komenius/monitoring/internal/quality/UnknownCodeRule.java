package org.komenius.monitoring.internal.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;

/**
 * Every member of a dimension is known: it stands in a list, or stood in the version before.
 *
 * @param codes the list; empty for the version before, and then there is no answer for a first version
 */
public record UnknownCodeRule(String dimension, Set<String> codes) implements QualityRule {

    public UnknownCodeRule {
        codes = Set.copyOf(codes);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.UNKNOWN_CODE;
    }

    @Override
    public Set<String> measures() {
        return Set.of();
    }

    @Override
    public Set<String> dimensions() {
        return Set.of(dimension);
    }

    @Override
    public String span() {
        return null;
    }

    @Override
    public boolean readsFacts() {
        return false;
    }

    @Override
    public void checkTable(CheckContext context, Findings out) {
        Dimension now = context.dimension(dimension).orElse(null);
        Dimension before = context.before(dimension).orElse(null);
        if (now == null || (codes.isEmpty() && before == null)) {
            out.unanswerable();
            return;
        }
        for (Dimension.Member member : now.members()) {
            out.checked();
            boolean known = codes.isEmpty() ? before.member(member.code()).isPresent() : codes.contains(member.code());
            if (!known) {
                out.add(
                        1,
                        () -> new Finding(
                                kind(),
                                List.of(Place.of(now, member)),
                                Map.of("against", codes.isEmpty() ? "previous" : "list"),
                                1,
                                null));
            }
        }
    }

    @Override
    public LocalizedText sentence(RuleNames names) {
        String german = names.dimension(dimension, "de");
        String english = names.dimension(dimension, "en");
        return codes.isEmpty()
                ? LocalizedText.of(
                        "„" + german + "“ hat nur Ausprägungen, die es auch in der Version davor gab.",
                        "\"" + english + "\" has only members that the version before had too.")
                : LocalizedText.of(
                        "„" + german + "“ hat nur Ausprägungen aus der hinterlegten Liste (" + codes.size() + ").",
                        "\"" + english + "\" has only members of the given list (" + codes.size() + ").");
    }
}

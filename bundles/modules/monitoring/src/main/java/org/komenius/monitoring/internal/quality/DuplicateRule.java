package org.komenius.monitoring.internal.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.text.LocalizedText;

/**
 * No figure stands in the file twice. Two different figures for the same key are no finding: such a file is refused when it is
 * imported, with both lines named, since neither can be believed.
 */
public record DuplicateRule() implements QualityRule {

    @Override
    public RuleKind kind() {
        return RuleKind.DUPLICATE;
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
    public boolean readsFacts() {
        return false;
    }

    @Override
    public void checkTable(CheckContext context, Findings out) {
        out.checked();
        if (context.repeated() > 0) {
            out.add(
                    context.repeated(),
                    () -> new Finding(
                            kind(),
                            List.of(),
                            Map.of("count", String.valueOf(context.repeated())),
                            context.repeated(),
                            null));
        }
    }

    @Override
    public LocalizedText sentence(RuleNames names) {
        return LocalizedText.of("Kein Wert steht mehrfach in der Datei.", "No value stands in the file twice.");
    }
}

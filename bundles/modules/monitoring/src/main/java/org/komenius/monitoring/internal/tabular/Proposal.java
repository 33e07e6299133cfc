package org.komenius.monitoring.internal.tabular;

import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * How the assistant would read a table, and why.
 *
 * @param mapping complete, though not necessarily right
 * @param remarks one per thing that it had to decide
 */
public record Proposal(Mapping mapping, List<Remark> remarks) {

    public Proposal {
        remarks = List.copyOf(remarks);
    }

    /**
     * Why something is proposed.
     *
     * @param subject {@code rows}, {@code layout}, {@code numbers}, {@code period}, {@code regions}, {@code column:<index>} or {@code
     *     symbol:<text>}
     * @param confidence 0 to 1
     */
    public record Remark(String subject, double confidence, LocalizedText reason) {}
}

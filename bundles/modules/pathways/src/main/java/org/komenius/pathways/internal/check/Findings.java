package org.komenius.pathways.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.komenius.model.text.LocalizedText;

/** Collects what the checks find, in the order in which they find it. Not thread-safe. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void error(String code, Subject subject, LocalizedText message, LocalizedText advice) {
        add(code, Severity.ERROR, subject, message, advice);
    }

    void warning(String code, Subject subject, LocalizedText message, LocalizedText advice) {
        add(code, Severity.WARNING, subject, message, advice);
    }

    private void add(String code, Severity severity, Subject subject, LocalizedText message, LocalizedText advice) {
        found.add(new Finding(code, severity, subject.type(), subject.id(), message, advice));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}

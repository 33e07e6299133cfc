package org.komenius.model.problem;

import java.util.List;
import java.util.Objects;
import org.komenius.model.text.LocalizedText;

/**
 * One failure, told to a person.
 *
 * @param code stable name
 * @param message what is wrong, one sentence each in German and English
 * @param advice what to do about it; null where there is nothing to do
 * @param location where; null where the whole request is meant
 * @param causes failures that make up this one, for example one per faulty field; empty if it stands alone
 */
public record Problem(
        ProblemCode code, LocalizedText message, LocalizedText advice, Location location, List<Problem> causes) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        causes = List.copyOf(causes);
    }

    public static Problem of(ProblemCode code, String german, String english) {
        return new Problem(code, LocalizedText.of(german, english), null, null, List.of());
    }

    public Problem advise(String german, String english) {
        return new Problem(code, message, LocalizedText.of(german, english), location, causes);
    }

    public Problem at(Location where) {
        return new Problem(code, message, advice, where, causes);
    }

    public Problem causedBy(List<Problem> parts) {
        return new Problem(code, message, advice, location, parts);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    public ProblemException asException(Throwable cause) {
        return new ProblemException(this, cause);
    }
}

package org.komenius.pathways.internal.versions;

import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** Nobody publishes alone: who publishes a version has neither submitted it nor edited it last. */
public final class FourEyes {

    private static final ProblemCode CODE = ProblemCode.of("pathways.four-eyes", ProblemKind.CONFLICT);

    private FourEyes() {}

    /** @throws org.komenius.model.problem.ProblemException {@code pathways.four-eyes} for whoever worked on it */
    public static void check(VersionInfo version, Author publisher) {
        if (isOwnWork(version, publisher)) {
            throw Problem.of(
                            CODE,
                            "Wer einen Stand bearbeitet oder eingereicht hat, kann ihn nicht selbst veröffentlichen.",
                            "Whoever edited or submitted a version cannot publish it.")
                    .advise(
                            "Bitten Sie eine zweite Person mit dem Recht zu veröffentlichen.",
                            "Ask a second person who may publish.")
                    .asException();
        }
    }

    public static boolean isOwnWork(VersionInfo version, Author somebody) {
        return isSame(version.submitted(), somebody) || isSame(version.edited(), somebody);
    }

    private static boolean isSame(Act act, Author publisher) {
        return act != null && act.by().id().equals(publisher.id());
    }
}

package org.komenius.model.problem;

/** Carries a {@link Problem} up to the border, where it becomes an answer; the message is the English sentence. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code().value() + ": " + problem.message().english(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

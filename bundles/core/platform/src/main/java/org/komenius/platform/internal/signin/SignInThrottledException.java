package org.komenius.platform.internal.signin;

import java.time.Duration;
import org.komenius.model.problem.ProblemException;

/** Too many failed tries; carries how long to wait, for {@code Retry-After}. */
public class SignInThrottledException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    SignInThrottledException(Duration wait) {
        super(SignInProblems.throttled(wait));
        retryAfterSeconds = SignInProblems.retryAfterSeconds(wait);
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}

package org.komenius.web.internal.contribution;

import java.util.List;
import org.komenius.spi.security.Caller;

/** Says what an address leads to, so that an unknown page, a forbidden one and a missing sign-in are told apart. */
public final class Routes {

    private Routes() {}

    /** What becomes of a request for a page. */
    public enum State {
        OK(200),
        SIGN_IN(401),
        FORBIDDEN(403),
        UNKNOWN(404);

        private final int httpStatus;

        State(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        public int httpStatus() {
            return httpStatus;
        }

        /** As browsers read it: {@code ok}, {@code sign-in}, {@code forbidden}, {@code unknown}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param address without language and without slash at the end; the start page is the empty string
     * @param caller who asks
     */
    public static State of(List<Contribution> contributions, String address, Caller caller) {
        State best = State.UNKNOWN;
        for (Contribution contribution : contributions) {
            for (PageEntry page : contribution.ui().pages()) {
                if (page.answers(contribution.ui().id(), address)) {
                    if (page.isVisibleTo(caller)) {
                        return State.OK;
                    }
                    best = caller.isSignedIn() ? State.FORBIDDEN : State.SIGN_IN;
                }
            }
        }
        return best;
    }
}

package org.komenius.web.internal.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * The page at an address.
     *
     * @param params values of the page's parameters, not yet decoded
     */
    public record Hit(Contribution contribution, PageEntry page, Map<String, String> params) {}

    /**
     * @param address without language and without slash at the end; the start page is the empty string
     * @param caller who asks
     */
    public static State of(List<Contribution> contributions, String address, Caller caller) {
        State best = State.UNKNOWN;
        for (Contribution contribution : contributions) {
            for (PageEntry page : contribution.ui().pages()) {
                if (page.match(contribution.ui().id(), address).isPresent()) {
                    if (page.isVisibleTo(caller)) {
                        return State.OK;
                    }
                    best = caller.isSignedIn() ? State.FORBIDDEN : State.SIGN_IN;
                }
            }
        }
        return best;
    }

    /** The page that {@code caller} sees at an address; of several the most specific one, as in browsers. */
    public static Optional<Hit> find(List<Contribution> contributions, String address, Caller caller) {
        Hit best = null;
        int longest = -1;
        for (Contribution contribution : contributions) {
            String id = contribution.ui().id();
            for (PageEntry page : contribution.ui().pages()) {
                int length = page.start(id).length();
                Optional<Map<String, String>> params = page.match(id, address);
                if (params.isPresent() && page.isVisibleTo(caller) && length > longest) {
                    best = new Hit(contribution, page, params.get());
                    longest = length;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}

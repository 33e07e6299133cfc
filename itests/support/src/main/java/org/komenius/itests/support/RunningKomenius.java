package org.komenius.itests.support;

import java.net.URI;
import java.nio.file.Path;

/** A Komenius that answers, whichever way it was started; closing stops it and may be repeated. */
public interface RunningKomenius extends AutoCloseable {

    /** Address on this machine, with a slash at the end. */
    URI url();

    /** Its data folder. */
    Path data();

    @Override
    void close();

    /** A client that has not signed in. */
    default Api api() {
        return new Api(url());
    }

    /** A client signed in as one of the demo's users, {@code admin} or {@code analyse}. */
    default Api signedInAs(String demoUser) {
        return api().signIn(demoUser, DemoSignIn.passwordOf(demoUser, data()));
    }
}

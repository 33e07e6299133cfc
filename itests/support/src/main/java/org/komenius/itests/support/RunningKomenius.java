package org.komenius.itests.support;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A Komenius that answers, whichever way it was started; closing stops it and may be repeated. */
public interface RunningKomenius extends AutoCloseable {

    Duration LONGEST = Duration.ofMinutes(2);

    /** Address on this machine, with a slash at the end. */
    URI url();

    /** Its data folder. */
    Path data();

    /** Where its settings are; what is written into it takes effect within seconds. */
    Path etc();

    @Override
    void close();

    /** Waits until {@code modules} answer; they come a moment after the platform. */
    default void awaitModules(String... modules) {
        Api client = api();
        for (String module : modules) {
            Await.until(
                    "answer of " + module,
                    LONGEST,
                    () -> client.get("api/" + module + "/openapi.json").status() == 200);
        }
    }

    /** Waits until the passwords of the demo's users can be read. */
    default void awaitDemoUsers() {
        Await.until("note on how to sign in", LONGEST, () -> Files.exists(data().resolve("demo-sign-in.txt")));
    }

    /** A client that has not signed in. */
    default Api api() {
        return new Api(url());
    }

    /** A client signed in as one of the demo's users, {@code admin} or {@code analyse}. */
    default Api signedInAs(String demoUser) {
        return api().signIn(demoUser, DemoSignIn.passwordOf(demoUser, data()));
    }
}

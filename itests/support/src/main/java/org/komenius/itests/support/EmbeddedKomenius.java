package org.komenius.itests.support;

import java.net.URI;
import java.nio.file.Path;
import org.komenius.embedded.Komenius;

/** Komenius inside this JVM, with the demo municipality. */
public record EmbeddedKomenius(Komenius komenius, Path data) implements RunningKomenius {

    public static EmbeddedKomenius start() {
        Path data = Workplace.freshFolder("embedded");
        Komenius komenius = Komenius.builder(data).demo(true).build();
        komenius.start();
        return new EmbeddedKomenius(komenius, data);
    }

    @Override
    public URI url() {
        return komenius.url();
    }

    @Override
    public void close() {
        komenius.close();
    }
}

package org.komenius.itests.support;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.komenius.embedded.Komenius;

/** Komenius inside this JVM, with the demo municipality. */
public record EmbeddedKomenius(Komenius komenius, Path data) implements RunningKomenius {

    public static EmbeddedKomenius start() {
        return start(etc -> {});
    }

    /** @param settings may write settings files into the folder that it gets, before the others are written */
    public static EmbeddedKomenius start(Consumer<Path> settings) {
        Path data = Workplace.freshFolder("embedded");
        settings.accept(data.resolve("etc"));
        Komenius komenius = Komenius.builder(data).demo(true).build();
        komenius.start();
        return new EmbeddedKomenius(komenius, data);
    }

    @Override
    public URI url() {
        return komenius.url();
    }

    @Override
    public Path etc() {
        return data.resolve("etc");
    }

    @Override
    public void close() {
        komenius.close();
    }
}

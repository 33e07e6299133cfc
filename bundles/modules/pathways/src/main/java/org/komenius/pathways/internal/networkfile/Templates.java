package org.komenius.pathways.internal.networkfile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.komenius.pathways.internal.network.Network;

/**
 * The networks shipped with this module: one for each Land whose rules somebody has collected. Read on first use.
 *
 * <p>In all of them a stop is reached when its stage is completed, for example the Grundschule after class 4, and the time that the stage
 * takes stands at the transition that leads to it. So somebody in class 4 stands at the Grundschule and goes on with the next school year.
 * The Kita is the exception: a child is there from the first day, and leaves when it is old enough. Rules cite their source but carry no
 * check date: a person on the spot has to compare them first.
 */
public final class Templates {

    private static final List<String> FILES = List.of("rlp", "saarland");

    private Templates() {}

    /** In the order in which they are offered. */
    public static List<Template> all() {
        return Shipped.ALL;
    }

    public static Optional<Template> find(String id) {
        return all().stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private static Template load(String id) {
        String file = "/templates/" + id + ".json";
        try (InputStream in = Templates.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            Network network = NetworkJson.read(in);
            return new Template(id, network.title(), network);
        } catch (IOException e) {
            throw new UncheckedIOException("this module lacks its own template " + file, e);
        }
    }

    private static final class Shipped {
        private static final List<Template> ALL =
                FILES.stream().map(Templates::load).toList();
    }
}

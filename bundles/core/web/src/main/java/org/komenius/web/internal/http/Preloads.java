package org.komenius.web.internal.http;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Routes;

/** Links that make browsers fetch at once what they would find only step by step. Thread-safe. */
final class Preloads {

    private record Frame(String base, String links) {}

    private volatile Frame frame = new Frame("", "");

    /** @param page the page in view, whose module is named too; empty if there is none */
    String of(Contribution shell, Optional<Routes.Hit> page) throws IOException {
        if (!frame.base().equals(shell.base())) {
            String lib = Libraries.address(shell.base());
            frame = new Frame(
                    shell.base(),
                    Libraries.atStart(shell.files()).stream()
                            .map(path -> link(lib + "/" + path))
                            .collect(Collectors.joining()));
        }
        return frame.links()
                + page.map(hit -> link(hit.contribution().base() + hit.page().module()))
                        .orElse("");
    }

    /** Addresses hold only letters that {@code ui.json} and bundles may use, none of which needs escaping. */
    private static String link(String address) {
        return "<link rel=\"modulepreload\" href=\"" + address + "\">\n";
    }
}

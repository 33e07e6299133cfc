package org.komenius.web.internal.http;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.komenius.web.internal.asset.AssetSource;

/** The libraries that every page starts with. */
final class Libraries {

    /** What a page imports by name; see the import map in {@code shell.html}. */
    private static final List<String> ENTRIES = List.of("shell/shell.js", "ui/index.js", "lit/index.js");

    private Libraries() {}

    /** Address of the libraries that belong to the shell whose files lie below {@code base}. */
    static String address(String base) {
        String withoutSlash = base.substring(0, base.length() - 1);
        return "/ui/lib/" + withoutSlash.substring(withoutSlash.lastIndexOf('/') + 1);
    }

    /** Paths of the modules that are loaded at once, relative to the libraries' address. */
    static Set<String> atStart(AssetSource files) throws IOException {
        return Modules.reachable(files, "lib/", ENTRIES);
    }
}

package org.komenius.web.internal.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.web.internal.asset.AssetSource;

/** Follows the relative imports of JavaScript modules. Imports at run time, which are meant to come later, are not followed. */
final class Modules {

    private static final Pattern RELATIVE_IMPORT =
            Pattern.compile("(?:\\bfrom|(?:^|[;\\s])import)\\s*[\"'](\\.[^\"']+)[\"']", Pattern.MULTILINE);

    private Modules() {}

    /**
     * Paths of the entries and of all that they import, in the order of discovery; what is not there is left out.
     *
     * @param folder prefix of all paths within {@code files}, with a slash at the end, or empty
     * @param entries paths without {@code folder}
     */
    static Set<String> reachable(AssetSource files, String folder, List<String> entries) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(entries);
        while (!open.isEmpty()) {
            String path = open.pop();
            if (found.contains(path)) {
                continue;
            }
            Optional<byte[]> source = files.read(folder + path);
            if (source.isEmpty()) {
                continue;
            }
            found.add(path);
            Matcher imports = RELATIVE_IMPORT.matcher(new String(source.get(), StandardCharsets.UTF_8));
            while (imports.find()) {
                open.add(URI.create("/" + path)
                        .resolve(imports.group(1))
                        .getPath()
                        .substring(1));
            }
        }
        return found;
    }
}

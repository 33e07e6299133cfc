package org.komenius.web.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.komenius.web.internal.contribution.Area;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.PageEntry;
import org.komenius.web.internal.language.Language;

/**
 * What the service worker has to know: the files of the frame, and what contributions want to have without a network. Its text changes
 * exactly when an installed bundle does, which is how browsers notice.
 */
final class OfflineSettings {

    /** Path of the page that stands for any other while there is no network; see {@code ui.json} of the shell. */
    static final String FRAME = "ohne-netz";

    private static final List<String> STYLES = List.of(
            "kern/fonts/fonts.css",
            "css/base.css",
            "css/frame.css",
            "css/components.css",
            "css/figures.css",
            "css/print.css");
    private static final List<String> FONTS =
            List.of("kern/fonts/fira-sans-latin-400-normal.woff2", "kern/fonts/fira-sans-latin-600-normal.woff2");

    private OfflineSettings() {}

    static ObjectNode of(Contribution shell, List<Contribution> contributions) throws IOException {
        String lib = Libraries.address(shell.base());
        ObjectNode settings = JsonNodeFactory.instance
                .objectNode()
                .put("frame", FRAME)
                .put("lib", lib)
                .put("base", shell.base());
        ArrayNode files = settings.putArray("shell");
        Libraries.atStart(shell.files()).forEach(path -> files.add(lib + "/" + path));
        STYLES.forEach(path -> files.add(lib + "/" + path));
        FONTS.forEach(path -> files.add(lib + "/" + path));
        files.add(lib + "/icon.svg");
        ArrayNode languages = settings.putArray("languages");
        for (Language language : Language.values()) {
            languages
                    .addObject()
                    .put("segment", language.segment())
                    .put("tag", language.tag())
                    .put("style", language.direction().equals("rtl") ? "kern.rtl.css" : "kern.css");
        }
        ArrayNode bases = settings.putArray("bases").add(lib + "/");
        ArrayNode kept = settings.putArray("contributions");
        for (Contribution contribution : contributions) {
            bases.add(contribution.base());
            if (!contribution.ui().offline().isEmpty()) {
                kept.add(of(contribution));
            }
        }
        CRC32 version = new CRC32();
        version.update(settings.toString().getBytes(StandardCharsets.UTF_8));
        return settings.put("version", Long.toString(version.getValue(), 36));
    }

    private static ObjectNode of(Contribution contribution) throws IOException {
        Set<String> files = new LinkedHashSet<>(contribution.ui().styles());
        for (PageEntry page : contribution.ui().pages()) {
            if (page.area() == Area.CITIZEN
                    && page.permissions().isEmpty()
                    && contribution.ui().offline().pages().contains(page.path())) {
                files.addAll(Modules.reachable(contribution.files(), "", List.of(page.module())));
            }
        }
        // What it adds to other pages comes along, since those may be there without a network too.
        for (JsonNode slot : contribution.ui().json().path("slots")) {
            if (slot.path("permissions").isEmpty()) {
                files.addAll(Modules.reachable(
                        contribution.files(), "", List.of(slot.path("module").asText())));
            }
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("base", contribution.base());
        ArrayNode list = node.putArray("files");
        files.forEach(file -> list.add(contribution.base() + file));
        ArrayNode data = node.putArray("data");
        contribution.ui().offline().data().forEach(data::add);
        return node;
    }
}

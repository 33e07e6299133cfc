package org.komenius.web.internal.contribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.komenius.model.text.LocalizedText;

/** Reads {@code ui.json}. Unknown fields are kept for browsers, so that a newer bundle also works with an older shell. */
final class DescriptorReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Pattern PATH = Pattern.compile("|[a-z0-9-]+(/[a-z0-9-]+)*");
    private static final Pattern MODULE = Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9_./-]*\\.(js|mjs)");
    private static final Pattern OFFLINE_DATA = Pattern.compile("/api/[a-z0-9-]+(/(\\*|[A-Za-z0-9._-]+))+");
    private static final Map<String, Area> AREAS =
            Map.of("citizen", Area.CITIZEN, "staff", Area.STAFF, "admin", Area.ADMIN);

    private final ObjectMapper mapper = new ObjectMapper();

    UiDescriptor read(String text) throws RefusedException {
        JsonNode root;
        try {
            root = mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw refuse(
                    "ui.json ist kein gültiges JSON: " + e.getOriginalMessage(),
                    "ui.json is not valid JSON: " + e.getOriginalMessage(),
                    e);
        }
        if (!(root instanceof ObjectNode json)) {
            throw refuse("ui.json enthält kein Objekt.", "ui.json does not contain an object.", null);
        }
        String id = json.path("id").asText("");
        if (!ID.matcher(id).matches()) {
            throw refuse(
                    "Die id „" + id + "“ in ui.json ist ungültig.",
                    "The id \"" + id + "\" in ui.json is not valid.",
                    null);
        }
        List<PageEntry> pages = new ArrayList<>();
        for (JsonNode page : json.path("pages")) {
            pages.add(page(page));
        }
        for (JsonNode slot : json.path("slots")) {
            module(slot);
        }
        return new UiDescriptor(id, pages, strings(json.path("styles")), offline(json.path("offline")), json);
    }

    private static UiDescriptor.Offline offline(JsonNode offline) throws RefusedException {
        List<String> data = strings(offline.path("data"));
        for (String address : data) {
            if (!OFFLINE_DATA.matcher(address).matches()) {
                throw refuse(
                        "Die Adresse „" + address + "“ lässt sich nicht ohne Netz vorhalten.",
                        "The address \"" + address + "\" cannot be kept for use without a network.",
                        null);
            }
        }
        return new UiDescriptor.Offline(strings(offline.path("pages")), data);
    }

    private static PageEntry page(JsonNode page) throws RefusedException {
        String path = page.path("path").asText("");
        if (!PATH.matcher(path).matches()) {
            throw refuse("Der Pfad „" + path + "“ ist ungültig.", "The path \"" + path + "\" is not valid.", null);
        }
        module(page);
        String areaName = page.path("area").asText("citizen").toLowerCase(Locale.ROOT);
        Area area = AREAS.get(areaName);
        if (area == null) {
            throw refuse(
                    "Den Bereich „" + areaName + "“ gibt es nicht.", "There is no area \"" + areaName + "\".", null);
        }
        if (!page.path("title").path("de").isTextual()) {
            throw refuse(
                    "Der Seite „" + path + "“ fehlt der deutsche Titel.",
                    "The page \"" + path + "\" lacks its German title.",
                    null);
        }
        JsonNode nav = page.path("nav");
        return new PageEntry(
                path,
                page.path("module").asText(),
                area,
                strings(page.path("params")),
                strings(page.path("permissions")),
                texts(page.path("title")),
                texts(page.path("description")),
                nav.isObject()
                        ? Optional.of(new PageEntry.MenuPlace(
                                nav.path("group").asText("offers"),
                                nav.path("order").asInt(100)))
                        : Optional.empty(),
                page.path("index").asBoolean(true));
    }

    /** What is there of {@code {"de": "…", "en": "…"}}; blank texts count as missing. */
    static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.fields().forEachRemaining(entry -> {
            if (!entry.getValue().asText("").isBlank()) {
                texts.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return texts;
    }

    private static void module(JsonNode entry) throws RefusedException {
        String module = entry.path("module").asText("");
        if (!MODULE.matcher(module).matches()) {
            throw refuse(
                    "Das Modul „" + module + "“ ist ungültig.", "The module \"" + module + "\" is not valid.", null);
        }
    }

    static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static RefusedException refuse(String german, String english, Exception cause) {
        return new RefusedException(LocalizedText.of(german, english), cause);
    }
}

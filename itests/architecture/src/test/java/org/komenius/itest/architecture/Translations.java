package org.komenius.itest.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule that German and English say the same things, with the same placeholders; other languages say nothing else. Where German has
 * the plural form {@code key.other}, a language may have the forms that its own grammar knows, which may leave the number out.
 */
final class Translations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLURAL_FORM = Pattern.compile("(.*\\.)(zero|one|two|few|many|other)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{?\\s*([\\w.]+)[^}]*}");

    private Translations() {}

    /** @param folder holds {@code de.json}, {@code en.json} and others, nested or flat */
    static List<String> differences(Path folder) throws IOException {
        Map<String, String> german = texts(folder.resolve("de.json"));
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                compare(german, texts(file), file, broken);
            }
        }
        if (!Files.exists(folder.resolve("en.json"))) {
            broken.add(folder + " has no en.json");
        }
        return broken;
    }

    private static void compare(Map<String, String> german, Map<String, String> other, Path file, List<String> broken) {
        boolean complete = file.endsWith("en.json");
        german.forEach((key, text) -> {
            String translated = other.get(key);
            if (translated == null) {
                if (complete) {
                    broken.add(file + " lacks " + key);
                }
            } else if (translated.isBlank()) {
                broken.add(file + " has no text for " + key);
            } else if (!placeholders(text).equals(placeholders(translated)) && !isFormOfNumber(key, german)) {
                broken.add(file + " has other placeholders in " + key);
            }
        });
        other.keySet().stream()
                .filter(key -> !german.containsKey(key) && !isFormOfNumber(key, german))
                .forEach(key -> broken.add(file + " has " + key + ", which German lacks"));
    }

    private static boolean isFormOfNumber(String key, Map<String, String> german) {
        Matcher form = PLURAL_FORM.matcher(key);
        return form.matches()
                && german.getOrDefault(form.group(1) + "other", "").contains("{count}")
                && !form.group(2).equals("other");
    }

    private static String placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        collect("", JSON.readTree(file.toFile()), texts);
        return texts;
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> collect(
                            prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(), field.getValue(), into));
        } else {
            into.put(prefix, node.asText());
        }
    }
}

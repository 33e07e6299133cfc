package org.komenius.monitoring.internal.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisJson;

/** The content hash of a snapshot: the same question gives the same address, whatever order its sets happen to have in memory. */
public final class SnapshotHash {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SnapshotHash() {}

    /** @param analysis with the version of every input */
    public static String of(String title, String description, Analysis analysis, String presentation) {
        if (analysis.inputs().stream().anyMatch(input -> input.version() == null)) {
            throw new IllegalArgumentException("a snapshot names the version of every input");
        }
        try {
            ObjectNode content = MAPPER.createObjectNode();
            content.put("title", title).put("description", description).put("presentation", presentation);
            content.set("analysis", MAPPER.readTree(new AnalysisJson().write(analysis)));
            byte[] text = MAPPER.writeValueAsString(canonical(null, content)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an analysis cannot be written as JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Names in order; lists called {@code codes} are sets and sorted. */
    private static JsonNode canonical(String name, JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = MAPPER.createObjectNode();
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            names.sort(Comparator.naturalOrder());
            names.forEach(field -> sorted.set(field, canonical(field, node.get(field))));
            return sorted;
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(canonical(null, item)));
            if ("codes".equals(name)) {
                items.sort(Comparator.comparing(JsonNode::asText));
            }
            ArrayNode sorted = MAPPER.createArrayNode();
            sorted.addAll(items);
            return sorted;
        }
        return node;
    }
}

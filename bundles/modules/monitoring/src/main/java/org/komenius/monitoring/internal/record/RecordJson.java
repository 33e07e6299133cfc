package org.komenius.monitoring.internal.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Records as JSON files.
 *
 * <p>Numbers with a fraction are texts, so that no reader rounds them. The checksum is the SHA-256 of the UTF-8 text without the member
 * {@code sha256}, without white space, with the members of every object in the order of their names; anybody can compute it.
 */
public final class RecordJson {

    /** Member that holds the checksum. */
    public static final String CHECKSUM = "sha256";

    private static final int DEEPEST = 50;

    private final ObjectMapper mapper = JsonMapper.builder()
            // The shared cache of types would keep this bundle's classes alive after it has gone.
            .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 500)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .withConfigOverride(BigDecimal.class, numbers -> numbers.setFormat(text()))
            .withConfigOverride(double.class, numbers -> numbers.setFormat(text()))
            .withConfigOverride(Double.class, numbers -> numbers.setFormat(text()))
            .build();

    public RecordJson() {
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private static JsonFormat.Value text() {
        return JsonFormat.Value.forShape(JsonFormat.Shape.STRING);
    }

    /** What a file holds. @param stated checksum in the file; null if there is none @param actual checksum of its content */
    public record Read(AllocationRecord record, String stated, String actual) {}

    /** The file: readable, with its checksum. */
    public byte[] write(AllocationRecord record) {
        ObjectNode tree = mapper.valueToTree(record);
        tree.put(CHECKSUM, checksum(tree));
        try {
            return mapper.writeValueAsBytes(sorted(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written as JSON", e);
        }
    }

    public String checksum(AllocationRecord record) {
        return checksum(mapper.valueToTree(record));
    }

    /** @throws IOException if it is no record of this format */
    public Read read(byte[] file) throws IOException {
        JsonNode tree = mapper.readTree(file);
        if (!(tree instanceof ObjectNode object)
                || !AllocationRecord.FORMAT.equals(object.path("format").asText())) {
            throw new IOException("no record of the format " + AllocationRecord.FORMAT);
        }
        String stated = object.path(CHECKSUM).asText(null);
        object.remove(CHECKSUM);
        return new Read(mapper.treeToValue(object, AllocationRecord.class), stated, checksum(object));
    }

    private String checksum(ObjectNode tree) {
        ObjectNode content = tree.deepCopy();
        content.remove(CHECKSUM);
        try {
            byte[] bytes = mapper.writer()
                    .without(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(sorted(content))
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a record without checksum", e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            TreeSet<String> names = new TreeSet<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> copy.set(name, sorted(object.get(name))));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        return node;
    }
}

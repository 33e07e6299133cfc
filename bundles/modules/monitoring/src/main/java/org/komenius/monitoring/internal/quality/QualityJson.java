package org.komenius.monitoring.internal.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.komenius.monitoring.internal.quality.CheckInfo.RuleResult;
import org.komenius.rest.RestJson;

/** Rules, findings and results as JSON, in the dialect of the REST interface. */
public final class QualityJson {

    private static final TypeReference<List<RuleResult>> RESULTS = new TypeReference<>() {};
    private static final String KIND = "kind";

    private final ObjectMapper mapper = RestJson.newMapper();

    /** The rule's own fields and its {@code kind}. */
    public ObjectNode tree(QualityRule rule) {
        ObjectNode tree = mapper.valueToTree(rule);
        return tree.put(KIND, rule.kind().name());
    }

    public String write(QualityRule rule) {
        return text(tree(rule));
    }

    /** @throws IllegalArgumentException if it is no rule; the message says why, in English */
    public QualityRule readRule(JsonNode tree) {
        if (!(tree instanceof ObjectNode)) {
            throw new IllegalArgumentException("a rule is an object");
        }
        ObjectNode fields = tree.deepCopy();
        JsonNode kind = fields.remove(KIND);
        try {
            return mapper.treeToValue(fields, type(kind == null ? "" : kind.asText()));
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(
                    cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage(), e);
        }
    }

    public QualityRule readRule(String json) {
        try {
            return readRule(mapper.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored rule is broken", e);
        }
    }

    private static Class<? extends QualityRule> type(String kind) {
        return switch (kind) {
            case "RANGE" -> RangeRule.class;
            case "SUM" -> SumRule.class;
            case "JUMP" -> JumpRule.class;
            case "UNKNOWN_CODE" -> UnknownCodeRule.class;
            case "REGION" -> RegionRule.class;
            case "DUPLICATE" -> DuplicateRule.class;
            case "OUTLIER" -> OutlierRule.class;
            default -> throw new IllegalArgumentException("there is no kind of rule \"" + kind + "\"");
        };
    }

    public String write(Finding finding) {
        return text(finding);
    }

    public Finding readFinding(String json) {
        try {
            return mapper.readValue(json, Finding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored finding is broken", e);
        }
    }

    public String write(List<RuleResult> results) {
        return text(results);
    }

    public List<RuleResult> readResults(String json) {
        try {
            return mapper.readValue(json, RESULTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored results are broken", e);
        }
    }

    /** How many facts a report of an import says stood in the file again. */
    public long repeatedFacts(String importReport) {
        try {
            return mapper.readTree(importReport).path("repeatedFacts").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is broken", e);
        }
    }

    /** A job's result that names one thing. */
    public String id(String name, String id) {
        return text(Map.of(name, id));
    }

    private String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value, e);
        }
    }
}

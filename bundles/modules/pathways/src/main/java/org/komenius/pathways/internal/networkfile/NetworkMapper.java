package org.komenius.pathways.internal.networkfile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.pathways.internal.network.Network;

/** The one mapper of network files: strict when reading, stable when writing. */
final class NetworkMapper {

    private static final JsonMapper MAPPER = build();

    private NetworkMapper() {}

    static ObjectReader reader() {
        return MAPPER.readerFor(Network.class);
    }

    static ObjectWriter writer() {
        // Not the line separator of the operating system: the same network gives the same bytes everywhere.
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        return MAPPER.writer(
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JsonFactory factory() {
        return MAPPER.getFactory();
    }

    private static JsonMapper build() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NetworkLimits.DEPTH)
                        .maxStringLength(NetworkLimits.TEXT_CHARACTERS)
                        .maxNumberLength(20)
                        .maxNameLength(200)
                        .build())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                // A type cache of its own: the shared one would keep this bundle's classes after it is gone.
                .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 200)))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addModule(new CalendarDays())
                .addModule(new NetworkMixins());
        // A list that is left out is empty; a hole in a list is a mistake.
        JsonSetter.Value emptyWithoutHoles = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(collection, override -> override.setSetterInfo(emptyWithoutHoles));
        }
        return builder.build();
    }
}

package org.komenius.rest.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Map;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.text.LocalizedText;
import org.komenius.rest.internal.problem.ProblemDocument;

/** Model types without Jackson annotations, in the form that the REST interface promises. */
public final class ModelJsonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public ModelJsonModule() {
        super("komenius-model");
        addSerializer(LocalizedText.class, new TextSerializer());
        addDeserializer(LocalizedText.class, new TextDeserializer());
        addSerializer(ProblemCode.class, new CodeSerializer());
        addSerializer(Problem.class, new ProblemSerializer());
    }

    private static final class TextSerializer extends JsonSerializer<LocalizedText> {
        @Override
        public void serialize(LocalizedText text, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(text.byLanguage());
        }
    }

    private static final class TextDeserializer extends JsonDeserializer<LocalizedText> {
        @Override
        public LocalizedText deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Map<String, String> byLanguage = in.readValueAs(new TypeReference<Map<String, String>>() {});
            try {
                return new LocalizedText(byLanguage);
            } catch (IllegalArgumentException e) {
                return (LocalizedText) context.handleWeirdStringValue(
                        LocalizedText.class, String.valueOf(byLanguage), "%s", e.getMessage());
            }
        }
    }

    private static final class CodeSerializer extends JsonSerializer<ProblemCode> {
        @Override
        public void serialize(ProblemCode code, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(code.value());
        }
    }

    private static final class ProblemSerializer extends JsonSerializer<Problem> {
        @Override
        public void serialize(Problem problem, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(ProblemDocument.of(problem, null));
        }
    }
}

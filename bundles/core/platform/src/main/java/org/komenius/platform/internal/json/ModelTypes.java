package org.komenius.platform.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.komenius.model.problem.Problem;
import org.komenius.model.text.LocalizedText;

/** Model types, which know nothing of Jackson, in the form of the REST interface. */
final class ModelTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ModelTypes() {
        super("komenius-platform-model");
        addSerializer(LocalizedText.class, new JsonSerializer<>() {
            @Override
            public void serialize(LocalizedText text, JsonGenerator out, SerializerProvider provider)
                    throws IOException {
                out.writePOJO(text.byLanguage());
            }
        });
        addSerializer(Problem.class, new JsonSerializer<>() {
            @Override
            public void serialize(Problem problem, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writePOJO(ProblemJson.of(problem));
            }
        });
    }
}

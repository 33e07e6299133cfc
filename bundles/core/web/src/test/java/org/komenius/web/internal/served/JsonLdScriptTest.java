package org.komenius.web.internal.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.komenius.spi.web.JsonLd;

class JsonLdScriptTest {

    @Test
    void cannotEndItsElement() throws Exception {
        String script = JsonLdScript.of(JsonLd.of("Course").with("name", "</script><script>x<!-- & \u2028"));
        assertThat(script.indexOf("</script>")).isEqualTo(script.length() - "</script>".length());
        assertThat(json(script).path("name").asText()).isEqualTo("</script><script>x<!-- & \u2028");
    }

    @Test
    void writesThingsListsNumbersAndDates() throws Exception {
        JsonNode json = json(JsonLdScript.of(JsonLd.of("Course")
                .with("provider", List.of(JsonLd.of("School").with("name", "IGS")))
                .with("numberOfCredits", 3)
                .with("startDate", LocalDate.of(2027, 8, 1))
                .with("empty", List.of())
                .with("nothing", null)));
        assertThat(json.toString())
                .isEqualTo(
                        "{\"@context\":\"https://schema.org\",\"@type\":\"Course\",\"provider\":[{\"@type\":\"School\","
                                + "\"name\":\"IGS\"}],\"numberOfCredits\":3,\"startDate\":\"2027-08-01\"}");
    }

    @Test
    void refusesWhatJsonCannotSay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonLd.of("Course").with("name", new Object()));
    }

    private static JsonNode json(String script) throws Exception {
        return new ObjectMapper().readTree(script.substring(script.indexOf('>') + 1, script.lastIndexOf('<')));
    }
}

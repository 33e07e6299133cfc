package org.komenius.pathways.internal.networkfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemException;

class NetworkJsonTest {

    @Test
    void whatCanBeLeftOutIsNullEmptyOrAlways() {
        assertThat(NetworkJson.read(bytes(SmallNetwork.FILE))).isEqualTo(SmallNetwork.network());
    }

    @Test
    void readsWhatItWrites() throws IOException {
        byte[] file = NetworkJson.write(SmallNetwork.network());
        assertThat(NetworkJson.read(new ByteArrayInputStream(file))).isEqualTo(SmallNetwork.network());
        assertThat(NetworkJson.write(NetworkJson.read(file))).isEqualTo(file);
    }

    @Test
    void writesFormatAndVersionFirstAndEveryField() {
        String file = new String(NetworkJson.write(SmallNetwork.network()), StandardCharsets.UTF_8);
        assertThat(file)
                .startsWith("{\n  \"format\" : \"komenius-network\",\n  \"formatVersion\" : 1,\n  \"id\" : \"small\",")
                .contains("\"pin\" : null", "\"deadline\" : null", "\"from\" : null")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void aTreeIsTheSameFile() {
        assertThat(NetworkJson.tree(SmallNetwork.network())
                        .path("stops")
                        .path(1)
                        .path("id")
                        .asText())
                .isEqualTo("b");
        assertThat(NetworkJson.tree(SmallNetwork.network().title()).toString())
                .isEqualTo("{\"de\":{\"text\":\"Klein\",\"state\":\"CURRENT\",\"checked\":null}}");
        assertThat(NetworkJson.tree(null).isNull()).isTrue();
    }

    /** What stands in the file is replaced by something wrong; told are the code and the field, and always a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "kind": "PLACE"          | "kind": "STATION"              | bad-value     | stops[0].kind
                    "kind": "PLACE"          | "kind": 0                      | bad-value     | stops[0].kind
                    "kind": "PLACE"          | "kind": "PLACE", "age": 3      | unknown-field | stops[0].age
                    "kind": "PLACE"          | "kind": null                   | missing-field | stops[0].kind
                    "kind": "PLACE"          | "pin": 1                       | missing-field | stops[0].kind
                    "kind": "PLACE"          | "kind": "PLACE", "pin": 1.5    | bad-value     | stops[0].pin
                    "kind": "PLACE"          | "kind": "PLACE", "pin": "1"    | bad-value     | stops[0].pin
                    "kind": "PLACE"          | "kind": "PLACE", "checked": "1.8.2026" | bad-value | stops[0].checked
                    "kind": "PLACE"          | "kind": "PLACE", "holds": [null] | missing-field | stops[0].holds[0]
                    "kind": "PLACE"          | "kind": "PLACE", "holds": "x"  | bad-value     | stops[0].holds
                    "durationMonths": 12     | "durationMonths": "12"         | bad-value     | transitions[0].durationMonths
                    "durationMonths": 12     | "durationMonths": null         | missing-field | transitions[0].durationMonths
                    "durationMonths": 12,    | ''                             | missing-field | transitions[0].durationMonths
                    {"days": []}             | {"days": ["31.8."]}            | bad-value     | transitions[0].start.days[0]
                    {"days": []}             | {"days": ["02-30"]}            | bad-value     | transitions[0].start.days[0]
                    "start": {"days": []}    | "start": {"days": []}, "deadline": {"until": "02-28"} | bad-value | transitions[0].deadline
                    "start": {"days": []}    | "start": {"days": []}, "requirements": [{"kind": "luck"}] | bad-value | transitions[0].requirements[0]
                    "start": {"days": []}    | "start": {"days": []}, "validity": {"from": "2027-01-01", "until": "2026-01-01"} | bad-value | transitions[0].validity
                    "start": {"days": []}    | "start": {"days": []}, "validity": "immer" | bad-value | transitions[0].validity
                    {"de": {"text": "Ziel"   | {"en": {"text": "Goal"         | bad-value     | stops[1].title
                    {"text": "Ziel"          | {"text": " "                   | bad-value     | stops[1].title.de
                    "title": {"de": {"text": "Klein", "state": "CURRENT"}} | "title": "Klein" | bad-value | title
                    "checkBeforeUse": false  | "checkBeforeUse": "nein"       | bad-value     | checkBeforeUse
                    "checkBeforeUse": false  | "checkBeforeUse": false, "id": "again" | not-json | ''
                    "checkBeforeUse": false, | "checkBeforeUse": false        | not-json      | ''
                    """)
    void tellsWhereAFileIsWrong(String right, String wrong, String code, String field) {
        Problem problem = refused(bytes(SmallNetwork.FILE.replace(right, wrong)));
        assertThat(problem.code().value()).isEqualTo("pathways.file." + code);
        assertThat(problem.location().field()).isEqualTo(field.isEmpty() ? null : field);
        assertThat(problem.location().row()).isBetween(1L, 22L);
        assertThat(problem.location().column()).isPositive();
        assertThat(problem.message().byLanguage()).containsKeys("de", "en");
        assertThat(problem.advice().byLanguage()).containsKeys("de", "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                   | not-a-network
                    []                                                   | not-a-network
                    null                                                 | not-a-network
                    42                                                   | not-a-network
                    {}                                                   | not-a-network
                    {"format": "geojson", "formatVersion": 1}            | not-a-network
                    {"format": 1, "formatVersion": 1}                    | not-a-network
                    {"format": "komenius-network"}                       | version
                    {"format": "komenius-network", "formatVersion": 2}   | version
                    {"format": "komenius-network", "formatVersion": "1"} | version
                    {"format": "komenius-network", "formatVersion": 99999999999} | not-json
                    {"format": "komenius-network", "formatVersion": 1}   | missing-field
                    <?xml version="1.0"?>                                | not-json
                    """)
    void refusesWhatIsNoNetwork(String content, String code) {
        assertThat(refused(bytes(content)).code().value()).isEqualTo("pathways.file." + code);
    }

    @Test
    void refusesWhatFollowsTheNetwork() {
        assertThat(refused(bytes(SmallNetwork.FILE + "{}")).code().value()).isEqualTo("pathways.file.bad-value");
    }

    @Test
    void refusesWhatIsNoText() {
        byte[] latin = SmallNetwork.FILE.replace("Ziel", "Prüfung").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(latin).code().value()).isEqualTo("pathways.file.not-json");
        assertThat(refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0})
                        .code()
                        .value())
                .isEqualTo("pathways.file.not-json");
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItAll() throws IOException {
        int[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return ' ';
            }
        };
        Problem problem = catchThrowableOfType(ProblemException.class, () -> NetworkJson.read(endless))
                .problem();
        assertThat(problem.code().value()).isEqualTo("pathways.file.too-large");
        assertThat(problem.code().kind().httpStatus()).isEqualTo(413);
        assertThat(read[0]).isLessThan(NetworkLimits.BYTES + 20_000);
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrTooMany() {
        String deep = "[".repeat(100_000);
        assertThat(refusedWith("\"format\"", "\"deep\": " + deep + ", \"format\""))
                .isEqualTo("limits");
        assertThat(refusedWith("Ziel", "x".repeat(NetworkLimits.TEXT_CHARACTERS + 1)))
                .isEqualTo("limits");
        String column = "{\"id\": \"c\", \"title\": {\"de\": {\"text\": \"c\", \"state\": \"CURRENT\"}}},";
        assertThat(refusedWith("\"columns\": [", "\"columns\": [" + column.repeat(NetworkLimits.ENTRIES)))
                .isEqualTo("too-many");
    }

    private static String refusedWith(String right, String wrong) {
        String code =
                refused(bytes(SmallNetwork.FILE.replace(right, wrong))).code().value();
        return code.substring("pathways.file.".length());
    }

    private static Problem refused(byte[] file) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> NetworkJson.read(file));
        assertThat(thrown).as("refusal").isNotNull();
        return thrown.problem();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

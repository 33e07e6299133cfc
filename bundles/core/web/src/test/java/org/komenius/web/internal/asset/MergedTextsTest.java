package org.komenius.web.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedTextsTest {

    private static final Map<String, String> FILES = Map.of(
            "i18n/de.json", "{\"a\":\"de-a\",\"b\":\"de-b\",\"c\":\"de-c\"}",
            "i18n/en.json", "{\"a\":\"en-a\",\"b\":\"en-b\"}",
            "i18n/ar.json", "{\"a\":\"ar-a\"}",
            "i18n/de-x-ls.json", "{\"b\":\"ls-b\"}");

    private final AssetSource files =
            path -> Optional.ofNullable(FILES.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({
        "de, de-a, de-b, de-c",
        "en, en-a, en-b, de-c",
        "ar, ar-a, en-b, de-c",
        "uk, en-a, en-b, de-c",
        "de-x-ls, de-a, ls-b, de-c"
    })
    void fillsGapsFromTheLanguagesBehind(String tag, String a, String b, String c) throws Exception {
        assertThat(read(files, tag)).isEqualTo("{\"a\":\"" + a + "\",\"b\":\"" + b + "\",\"c\":\"" + c + "\"}");
    }

    @Test
    void aBundleWithoutTextsHasAnEmptyObject() throws Exception {
        assertThat(read(path -> Optional.empty(), "de")).isEqualTo("{}");
    }

    @Test
    void thereIsNoOtherLanguage() throws Exception {
        assertThat(new MergedTexts().read(files, "fr")).isEmpty();
    }

    private static String read(AssetSource files, String tag) throws Exception {
        return new String(new MergedTexts().read(files, tag).orElseThrow(), StandardCharsets.UTF_8);
    }
}

package org.komenius.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.web.internal.language.Language;

class ShellAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/de, GERMAN, true, ''",
        "/de/, GERMAN, true, ''",
        "/ar/intern, ARABIC, true, /intern",
        "/ls/neu-hier/, PLAIN_GERMAN, true, /neu-hier",
        "/en/intern/demo/liste/7, ENGLISH, true, /intern/demo/liste/7",
        "/intern, GERMAN, false, /intern",
        "/xx/a, GERMAN, false, /xx/a"
    })
    void takesTheLanguageOff(String uri, Language language, boolean hasLanguage, String path) {
        assertThat(ShellAddress.parse(uri)).isEqualTo(new ShellAddress(language, hasLanguage, path));
    }

    @Test
    void negotiatesTheFirstKnownWish() {
        assertThat(Language.negotiate(Collections.enumeration(List.of(Locale.FRENCH, Locale.ENGLISH))))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.negotiate(Collections.enumeration(List.of(Locale.FRENCH))))
                .isEqualTo(Language.GERMAN);
    }
}

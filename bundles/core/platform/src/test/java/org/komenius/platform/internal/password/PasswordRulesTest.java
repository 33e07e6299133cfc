package org.komenius.platform.internal.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "vier zufaellige woerter, admin",
        "abcdeabcdeab, admin",
        "äöüßáé漢字かなカナ, admin",
    })
    void allowed(String password, String userName) {
        assertThatCode(() -> PasswordRules.check(password, userName, "password"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "elf zeichen, admin",
        "aaaaaaaaaaaaaaaa, admin",
        "abababababababab, admin",
        "mein ADMIN passwort, admin",
    })
    void refused(String password, String userName) {
        assertThatThrownBy(() -> PasswordRules.check(password, userName, "password"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("platform.password.weak");
    }
}

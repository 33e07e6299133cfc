package org.komenius.platform.internal.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes(1_000);

    @Test
    void theRightPasswordFitsAndAnotherDoesNot() {
        String hash = hashes.hash("Übung macht Meister".toCharArray());
        assertThat(hashes.matches("Übung macht Meister".toCharArray(), hash)).isTrue();
        assertThat(hashes.matches("Übung macht meister".toCharArray(), hash)).isFalse();
        assertThat(hashes.matches("".toCharArray(), hash)).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(hashes.hash("geheim".toCharArray())).isNotEqualTo(hashes.hash("geheim".toCharArray()));
    }

    /** PBKDF2-HMAC-SHA512 of "password" with salt "salt", 1 iteration, 64 bytes: widely published test vector. */
    @Test
    void agreesWithAPublishedVector() {
        byte[] expected = HexFormat.of()
                .parseHex("867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252"
                        + "c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce");
        String hash = "pbkdf2-sha512$1$" + Base64.getEncoder().encodeToString("salt".getBytes()) + "$"
                + Base64.getEncoder().encodeToString(expected);
        assertThat(hashes.matches("password".toCharArray(), hash)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "plain", "$2a$10$abc", "pbkdf2-sha512$x$y$z"})
    void whatIsNoHashFitsNothing(String hash) {
        assertThat(hashes.matches("no password at all".toCharArray(), hash)).isFalse();
    }

    @Test
    void hashesOfCheaperTimesAreToBeRenewed() {
        String old = new PasswordHashes(500).hash("geheim".toCharArray());
        assertThat(hashes.isOutdated(old)).isTrue();
        assertThat(hashes.matches("geheim".toCharArray(), old)).isTrue();
        assertThat(hashes.isOutdated(hashes.hash("geheim".toCharArray()))).isFalse();
    }
}

package org.komenius.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdmxStatusTest {

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_OR_SECRET,   O, C",
        "CONFIDENTIAL,        Q, C",
        "LATER,               O, F",
        "UNRELIABLE,          Q, F",
        "NOT_MEANINGFUL,      M, F",
        "NOT_COLLECTED,       L, F",
        "REGION_NOT_EXISTING, M, F"
    })
    void kindsOfMissing(MissingKind kind, String obsStatus, String confStatus) {
        assertThat(SdmxStatus.of(ObservedValue.missing(kind).with(QualityFlag.REVISED)))
                .isEqualTo(new SdmxStatus(obsStatus, confStatus));
    }

    @ParameterizedTest
    @CsvSource({"UNCERTAIN, U", "ESTIMATED, E", "PROVISIONAL, P", "REVISED, A"})
    void flagsOfANumber(QualityFlag flag, String obsStatus) {
        assertThat(SdmxStatus.of(ObservedValue.of(17).with(flag)).obsStatus()).isEqualTo(obsStatus);
    }

    @Test
    void theFlagThatWarnsMostWins() {
        assertThat(SdmxStatus.of(ObservedValue.of(17).with(QualityFlag.values()))
                        .obsStatus())
                .isEqualTo("U");
    }

    @Test
    void aRoundedZeroIsNoRealZero() {
        assertThat(SdmxStatus.of(ObservedValue.roundedZero()).obsStatus()).isEqualTo("N");
        assertThat(SdmxStatus.of(ObservedValue.of(0)).obsStatus()).isEqualTo("A");
    }
}

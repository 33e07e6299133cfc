package org.komenius.model.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionKeyTest {

    @ParameterizedTest
    @CsvSource({
        "DG,           COUNTRY,          ",
        "07,           LAND,             DG",
        "071,          REGIERUNGSBEZIRK, 07",
        "07131,        KREIS,            07",
        "071310007,    GEMEINDEVERBAND,  07131",
        "07131007,     GEMEINDE,         07131",
        "071310007007, GEMEINDE,         071310007",
        "0713107007,   GEMEINDE,         07131",
        "07111000-S04, SOZIALRAUM,       07111000",
        "07399-S04,    SOZIALRAUM,       07399"
    })
    void levelAndParent(String key, RegionLevel level, String parent) {
        RegionKey region = RegionKey.parse(key);
        assertThat(region.level()).isEqualTo(level);
        assertThat(region.parent().map(RegionKey::value).orElse(null)).isEqualTo(parent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7131", "713100", "0713100", "07131A", "D", "DE", "07131-", "07131-X", "１２"})
    void anythingElseIsNoKey(String text) {
        assertThat(RegionKey.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> RegionKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anArsTellsItsAgs() {
        assertThat(RegionKey.parse("071310007007").agsOfArs()).contains(RegionKey.parse("07131007"));
        assertThat(RegionKey.parse("07131007").agsOfArs()).isEmpty();
    }

    @Property
    void parseAfterPrintIsIdentity(@ForAll("keys") String key) {
        assertThat(RegionKey.parse(key).toString()).isEqualTo(key);
    }

    @Property
    void everyRegionLiesInGermany(@ForAll("keys") String key) {
        assertThat(RegionKey.parse(key).isWithin(RegionKey.GERMANY)).isTrue();
    }

    @Property
    void theParentIsLarger(@ForAll("keys") String key) {
        RegionKey region = RegionKey.parse(key);
        region.parent().ifPresent(parent -> assertThat(parent.level()).isLessThan(region.level()));
    }

    @Provide
    Arbitrary<String> keys() {
        Arbitrary<String> digits = Arbitraries.of(2, 3, 5, 8, 9, 10, 12)
                .flatMap(length -> Arbitraries.strings().numeric().ofLength(length));
        return Arbitraries.oneOf(
                digits,
                Arbitraries.just("DG"),
                Arbitraries.strings().numeric().ofLength(8).map(k -> k + "-S01"));
    }
}

package org.komenius.web.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    private static final byte[] LONG = "komenius ".repeat(500).getBytes();

    @Test
    void paysForLongTextAndBrowsersThatAcceptIt() {
        assertThat(Gzip.pays(LONG, MediaTypes.of("a.js"), "gzip, br")).isTrue();
        assertThat(Gzip.pays(LONG, MediaTypes.of("a.js"), null)).isFalse();
        assertThat(Gzip.pays(LONG, MediaTypes.of("a.woff2"), "gzip")).isFalse();
        assertThat(Gzip.pays(new byte[10], MediaTypes.of("a.js"), "gzip")).isFalse();
    }

    @Test
    void givesTheSameBack() throws Exception {
        byte[] packed = Gzip.compress(LONG);
        assertThat(packed.length).isLessThan(LONG.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(LONG);
    }
}

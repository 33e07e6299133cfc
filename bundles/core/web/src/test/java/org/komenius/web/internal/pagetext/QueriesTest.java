package org.komenius.web.internal.pagetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueriesTest {

    @Test
    void readsNamesAndValues() {
        assertThat(Queries.parse("from=a%20b&to=c+d&to=e&leer&=x&schlecht=%zz"))
                .isEqualTo(Map.of("from", List.of("a b"), "to", List.of("c d", "e"), "leer", List.of("")));
        assertThat(Queries.parse(null)).isEmpty();
    }

    @Test
    void aPlusInAPathIsAPlus() {
        assertThat(Queries.decode("a+b%2Fc", true)).contains("a+b/c");
        assertThat(Queries.decode("%e4%", true)).isEmpty();
    }
}

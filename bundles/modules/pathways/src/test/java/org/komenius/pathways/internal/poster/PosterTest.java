package org.komenius.pathways.internal.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.documents.Block;
import org.komenius.documents.Document;
import org.komenius.pathways.internal.layout.LayoutOptions;
import org.komenius.pathways.internal.layout.MapLayouts;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.networkfile.Templates;

class PosterTest {

    @ParameterizedTest
    @CsvSource({
        "de, Linien und ihre Halte, Stand 23.11.2026",
        "en, Lines and their stops, As of",
        "ar, الخطوط ومحطاتها, بتاريخ"
    })
    void thePosterSaysTheMapInWordsToo(String language, String caption, String stand) {
        Network network = Templates.all().get(0).network();
        Document poster = Poster.of(
                network,
                MapLayouts.draw(network, MapLayouts.arrange(network, LayoutOptions.STANDARD), language),
                Instant.parse("2026-11-23T10:00:00Z"),
                Set.of());
        assertThat(poster.language()).isEqualTo(language);
        assertThat(poster.footer()).contains(stand);
        assertThat(poster.title()).doesNotContain("\u00AD").isNotBlank();
        Block.Table lines = (Block.Table) poster.blocks().get(1);
        assertThat(lines.caption()).isEqualTo(caption);
        assertThat(lines.rows()).hasSameSizeAs(network.lines()).allSatisfy(row -> assertThat(row.get(2))
                .contains(" – "));
    }
}

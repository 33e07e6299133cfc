package org.komenius.web.internal.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.komenius.spi.web.PageAddress;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Samples;

class SitemapTest {

    private static final Contribution DEMO = Samples.contribution(
            1,
            "de.demo",
            "{\"id\":\"demo\",\"pages\":[{\"module\":\"m.js\",\"title\":{\"de\":\"M\"}},"
                    + "{\"path\":\"halt\",\"module\":\"h.js\",\"params\":[\"id\"],\"title\":{\"de\":\"H\"}},"
                    + "{\"path\":\"geheim\",\"module\":\"g.js\",\"index\":false,\"title\":{\"de\":\"G\"}},"
                    + "{\"path\":\"liste\",\"module\":\"l.js\",\"area\":\"staff\",\"title\":{\"de\":\"L\"}}]}",
            path -> Optional.empty());

    private record Stops(List<PageAddress> addresses) implements PageText {
        @Override
        public Optional<PageContent> content(PageRequest request) {
            return Optional.empty();
        }
    }

    @Test
    void listsPublicPagesAndWhatModulesAdd() {
        PageText stops = new Stops(List.of(
                new PageAddress(List.of("a&b/c"), Instant.parse("2026-11-01T08:00:00Z")),
                new PageAddress(List.of("too", "many"), null)));
        String xml = Sitemap.of(
                List.of(DEMO),
                (contribution, path) -> path.equals("halt") ? Optional.of(stops) : Optional.empty(),
                "https://bildung.example");
        assertThat(xml)
                .contains(
                        "<loc>https://bildung.example/de/demo</loc>",
                        "<loc>https://bildung.example/ls/demo/halt/a%26b%2Fc</loc><lastmod>2026-11-01T08:00:00Z</lastmod>")
                .doesNotContain("geheim", "liste", "many");
        assertThat(xml.split("<url>", -1)).hasSize(1 + 2 * 5);
    }

    @Test
    void aFailingModuleLeavesTheOthersIn() {
        String xml = Sitemap.of(
                List.of(DEMO),
                (contribution, path) -> {
                    throw new IllegalStateException("broken");
                },
                "https://bildung.example");
        assertThat(xml).contains("/de/demo</loc>").doesNotContain("halt");
    }
}

package org.komenius.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.contribution.Routes;
import org.komenius.web.internal.contribution.Samples;
import org.komenius.web.internal.language.ShellTexts;
import org.komenius.web.internal.pagetext.OfferedTexts;
import org.komenius.web.internal.pagetext.SiteNames;

class PageComposerTest {

    private static final String DEMO = "{\"id\":\"demo\",\"pages\":["
            + "{\"path\":\"halt\",\"module\":\"a.js\",\"params\":[\"id\"],\"title\":{\"de\":\"Halt\"},\"description\":{\"de\":\"Ein Halt\"}},"
            + "{\"path\":\"liste\",\"module\":\"b.js\",\"area\":\"staff\",\"title\":{\"de\":\"Liste\"}}]}";

    private static PageComposer.Composed compose(PageText text, String address, Routes.State state) {
        Contributions all = Samples.installed(Samples.contribution(1, "de.demo", DEMO, path -> Optional.empty()));
        return new PageComposer(all, OfferedTexts.of("demo", "halt", text), new ShellTexts(all), new SiteNames())
                .compose(ShellAddress.parse(address), state, "q=a%20b", "https://bildung.example");
    }

    @Test
    void asksTheModuleWithDecodedParametersAndQuery() {
        PageText text = request ->
                Optional.of(PageContent.titled(request.params().get("id") + request.query() + request.absolute("/x"))
                        .build());
        PageComposer.Composed composed = compose(text, "/en/demo/halt/a%2Fb", Routes.State.OK);
        assertThat(composed.state()).isEqualTo(Routes.State.OK);
        assertThat(composed.page().content().title()).isEqualTo("a/b{q=[a b]}https://bildung.example/en/x");
        assertThat(composed.page().description()).isEqualTo("Ein Halt");
        assertThat(composed.page().indexed()).isTrue();
        assertThat(composed.page().frameOnly()).isFalse();
    }

    @Test
    void whatAModuleDoesNotKnowIsNotFound() {
        PageComposer.Composed composed = compose(request -> Optional.empty(), "/de/demo/halt/x", Routes.State.OK);
        assertThat(composed.state()).isEqualTo(Routes.State.UNKNOWN);
        assertThat(composed.page().indexed()).isFalse();
        assertThat(compose(request -> Optional.empty(), "/de/demo/halt/%zz", Routes.State.OK)
                        .state())
                .isEqualTo(Routes.State.UNKNOWN);
    }

    @Test
    void aFailingTextLeavesThePage() {
        PageText broken = new PageText() {
            @Override
            public Optional<PageContent> content(PageRequest request) {
                throw new IllegalStateException("broken");
            }
        };
        PageComposer.Composed composed = compose(broken, "/de/demo/halt/x", Routes.State.OK);
        assertThat(composed.state()).isEqualTo(Routes.State.OK);
        assertThat(composed.page().frameOnly()).isTrue();
        assertThat(composed.page().content().title()).isEqualTo("Halt");
    }

    @Test
    void aPageOfStaffIsAFrameThatNobodyIndexes() {
        PageComposer.Composed composed =
                compose(request -> Optional.empty(), "/de/intern/demo/liste", Routes.State.SIGN_IN);
        assertThat(composed.state()).isEqualTo(Routes.State.SIGN_IN);
        assertThat(composed.page().frameOnly()).isTrue();
        assertThat(composed.page().indexed()).isFalse();
        assertThat(composed.hit()).map(hit -> hit.page().path()).contains("liste");
    }

    @Test
    void anAddressWithoutPageOffersTheWayOn() {
        PageComposer.Composed composed = compose(request -> Optional.empty(), "/de/nichts", Routes.State.UNKNOWN);
        assertThat(composed.hit()).isEmpty();
        assertThat(composed.page().content().blocks()).hasSize(2);
        assertThat(List.of(composed.page().frameOnly(), composed.page().indexed()))
                .containsOnly(false);
    }
}

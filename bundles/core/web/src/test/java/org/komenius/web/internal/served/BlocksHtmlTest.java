package org.komenius.web.internal.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Field;
import org.komenius.spi.web.Inline;
import org.komenius.web.internal.language.Language;

class BlocksHtmlTest {

    @Test
    void escapesWhateverAModuleSays() {
        String evil = "</p><script>alert(\"1\")</script>&'";
        assertThat(html(Block.paragraph(evil)))
                .isEqualTo(
                        "<p class=\"kern-body\">&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>\n");
        assertThat(html(new Block.Form(
                        "/suche", List.of(new Field.Entry("q\"x", evil, null, Field.Kind.SEARCH, evil)), evil)))
                .doesNotContain("<script", "q\"x");
    }

    @Test
    void marksTextInAnotherLanguage() {
        assertThat(html(Block.paragraph(Inline.text("a "), Inline.text("Abitur", "de")), Language.ARABIC))
                .contains("a <bdi lang=\"de\">Abitur</bdi>");
        assertThat(html(Block.paragraph(Inline.text("Abitur", "de")), Language.ARABIC))
                .isEqualTo("<p class=\"kern-body\" lang=\"de\" dir=\"auto\">Abitur</p>\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/pathways/halt/abitur?x=1#a, /en/pathways/halt/abitur?x=1#a",
        "/, /en",
        "/?q=1, /en?q=1",
        "/api/pathways/networks, /api/pathways/networks",
        "https://example.org/a, https://example.org/a",
        "#unten, #unten"
    })
    void putsTheLanguageBeforePages(String target, String href) {
        assertThat(html(Block.paragraph(Inline.link("a", target)), Language.ENGLISH))
                .contains("href=\"" + href + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//evil.example", "data:text/html,x", "java\nscript:x", "", "/a b"})
    void refusesOtherAddresses(String target) {
        assertThatIllegalArgumentException().isThrownBy(() -> Inline.link("a", target));
    }

    @Test
    void aTableNamesItsRowsAndColumns() {
        String table = html(new Block.Table(
                "Fristen",
                List.of("Weg", "Frist"),
                List.of(List.of(List.of(Inline.text("Abitur")), List.of(Inline.text("1. März"))))));
        assertThat(table)
                .contains(
                        "<caption class=\"kern-title\">Fristen</caption>",
                        "<th class=\"kern-table__header\" scope=\"col\">Frist</th>",
                        "scope=\"row\">Abitur</th>",
                        "<td class=\"kern-table__cell\">1. März</td>");
    }

    @Test
    void optionsOfOneGroupStayTogether() {
        String form = html(new Block.Form(
                "/pathways/fahrplan",
                List.of(new Field.Choice(
                        "from",
                        "Von",
                        "Wo Sie jetzt sind",
                        List.of(
                                new Field.Option("a", "A", "Schule", null),
                                new Field.Option("b", "B", "Schule", null),
                                new Field.Option("c", "C", null, "de")),
                        "b")),
                "Los"));
        assertThat(form)
                .contains(
                        "action=\"/de/pathways/fahrplan\"",
                        "<optgroup label=\"Schule\"><option value=\"a\">A</option><option value=\"b\" selected=\"selected\">B</option></optgroup>",
                        "<option value=\"c\" lang=\"de\">C</option></select>",
                        "aria-describedby=\"served-from-hint\"");
    }

    private static String html(Block block) {
        return html(block, Language.GERMAN);
    }

    private static String html(Block block, Language language) {
        Html html = new Html();
        new BlocksHtml(html, language).write(List.of(block));
        return html.toString();
    }
}

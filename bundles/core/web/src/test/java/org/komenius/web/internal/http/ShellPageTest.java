package org.komenius.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.komenius.web.internal.language.Language;

class ShellPageTest {

    private static final String BASE = "/ui/m/org.komenius.web/0.1.0-k3/";
    private static final ShellPage.Parts PARTS =
            new ShellPage.Parts("<title>T</title>", "<link>", "<main>{{lang}}</main>", " inert");

    @Test
    void fillsTheRealTemplateWithNothingLeft() throws Exception {
        String template = Files.readString(Path.of("src/main/resources/web/shell.html"));
        String html = ShellPage.render(
                template, Language.GERMAN, BASE, "ok", "n0nce", new ShellPage.Parts("<title>T</title>", "", "", ""));
        assertThat(html)
                .doesNotContain("{{")
                .contains(
                        "<html lang=\"de\" dir=\"ltr\"",
                        "nonce=\"n0nce\"",
                        "<title>T</title>",
                        "src=\"/ui/lib/0.1.0-k3/shell/shell.js\"",
                        "kern/kern.css");
    }

    @Test
    void leavesPlaceholdersInAPagesTextAlone() {
        assertThat(ShellPage.render("{{served}}", Language.GERMAN, BASE, "ok", "n", PARTS))
                .isEqualTo("<main>{{lang}}</main>");
    }

    @Test
    void mirrorsForArabic() {
        assertThat(ShellPage.render("{{lang}} {{dir}} {{kern}}", Language.ARABIC, BASE, "ok", "n", PARTS))
                .isEqualTo("ar rtl kern.rtl.css");
    }

    @Test
    void neverGivesANonceTwice() {
        assertThat(SecurityHeaders.newNonce()).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(SecurityHeaders.newNonce());
    }
}

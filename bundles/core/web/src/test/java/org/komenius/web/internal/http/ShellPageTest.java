package org.komenius.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShellPageTest {

    private static final String BASE = "/ui/m/org.komenius.web/0.1.0-k3/";

    @Test
    void fillsTheRealTemplateWithNothingLeft() throws Exception {
        String template = Files.readString(Path.of("src/main/resources/web/shell.html"));
        String html = ShellPage.render(template, Language.GERMAN, BASE, "ok", "n0nce");
        assertThat(html)
                .doesNotContain("{{")
                .contains(
                        "<html lang=\"de\" dir=\"ltr\"",
                        "nonce=\"n0nce\"",
                        "src=\"/ui/lib/0.1.0-k3/shell/shell.js\"",
                        "kern/kern.css");
    }

    @Test
    void mirrorsForArabic() {
        assertThat(ShellPage.render("{{lang}} {{dir}} {{kern}}", Language.ARABIC, BASE, "ok", "n"))
                .isEqualTo("ar rtl kern.rtl.css");
    }

    @Test
    void neverGivesANonceTwice() {
        assertThat(SecurityHeaders.newNonce()).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(SecurityHeaders.newNonce());
    }
}

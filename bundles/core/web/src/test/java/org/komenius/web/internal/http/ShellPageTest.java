package org.komenius.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** Else browsers find the modules one after the other, a round trip each. */
    @Test
    void preloadsEveryModuleOfTheFrameAndNoneThatIsNot() throws Exception {
        Path lib = Path.of("src/main/resources/web/lib");
        Set<String> preloaded = new TreeSet<>();
        Matcher link = Pattern.compile("modulepreload\" href=\"\\{\\{lib}}/((?:ui|shell)/[^\"]+)\"")
                .matcher(Files.readString(Path.of("src/main/resources/web/shell.html")));
        while (link.find()) {
            preloaded.add(link.group(1));
        }
        Set<String> modules = new TreeSet<>();
        try (Stream<Path> files = Stream.concat(Files.walk(lib.resolve("ui")), Files.walk(lib.resolve("shell")))) {
            files.filter(file -> file.toString().endsWith(".js"))
                    .map(file -> lib.relativize(file).toString())
                    .forEach(modules::add);
        }
        assertThat(preloaded).isEqualTo(modules);
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

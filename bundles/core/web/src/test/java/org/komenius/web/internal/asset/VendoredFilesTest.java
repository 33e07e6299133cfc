package org.komenius.web.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was vendored is what the script wrote, and our own sheets stay usable in both writing directions. */
class VendoredFilesTest {

    private static final Path KERN = Path.of("src/main/resources/web/lib/kern");
    private static final Path CSS = Path.of("src/main/resources/web/lib/css");

    @Test
    void vendoredFilesHaveTheirChecksums() throws Exception {
        List<String> lines = Files.readAllLines(KERN.resolve("SHA256SUMS"));
        assertThat(lines).hasSizeGreaterThan(15);
        for (String line : lines) {
            String[] parts = line.split("\\s+");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(KERN.resolve(parts[1])));
            assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    @Test
    void ourSheetsUseLogicalPropertiesOnly() throws Exception {
        try (Stream<Path> sheets = Files.list(CSS)) {
            for (Path sheet : sheets.toList()) {
                assertThat(Files.readString(sheet))
                        .as(sheet.getFileName().toString())
                        .doesNotContainPattern("(?m)[;{\\s](margin|padding|border)-(left|right)\\s*:")
                        .doesNotContainPattern("(?m)[;{\\s](left|right)\\s*:")
                        .doesNotContainPattern("text-align\\s*:\\s*(left|right)");
            }
        }
    }
}

package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the browser writes observed values: no way leads from a missing value to a number. */
@ExtendWith(OneSite.class)
class ObservedValueTest {

    /** A cell as JSON, then how it reads in German and in English. */
    private static final List<List<String>> CELLS = List.of(
            List.of("158789", "158.789", "158,789"),
            List.of("\"158789\"", "158.789", "158,789"),
            List.of("{\"value\":\"12.5\"}", "12,5", "12.5"),
            List.of("{\"value\":\"-3\",\"flags\":[\"REVISED\"]}", "-3r", "-3r"),
            List.of("{\"value\":\"7\",\"flags\":[\"UNCERTAIN\",\"PROVISIONAL\"]}", "(7)p", "(7)p"),
            List.of("{\"value\":\"0\"}", "–", "–"),
            List.of("{\"value\":0,\"onScale\":true}", "0", "0"),
            List.of("{\"roundedZero\":true}", "0", "0"),
            List.of("{\"missing\":\"UNKNOWN_OR_SECRET\"}", ".", "."),
            List.of("{\"missing\":\"LATER\"}", "...", "..."),
            List.of("{\"missing\":\"UNRELIABLE\"}", "/", "/"),
            List.of("{\"missing\":\"NOT_MEANINGFUL\"}", "x", "x"),
            List.of("{\"missing\":\"NOT_COLLECTED\"}", ":", ":"),
            List.of("{\"missing\":\"REGION_NOT_EXISTING\",\"value\":\"0\"}", "#", "#"),
            List.of("null", "", ""));

    private static final String WRITE = "async (cells) => { const { observed } = await import('@komenius/ui');"
            + " return cells.map((cell) => observed(JSON.parse(cell))); }";
    private static final String NUMBERS = "async (cells) => { const { numberOf } = await import('@komenius/ui');"
            + " return cells.map((cell) => JSON.parse(cell)).filter((cell) => cell === null || cell.missing).map(numberOf); }";

    @Test
    void everyCellReadsAsTheOfficesWriteIt(Site site) {
        assertThat(read(site, "/de", WRITE)).isEqualTo(column(1));
        assertThat(read(site, "/en", WRITE)).isEqualTo(column(2));
    }

    @Test
    void aMissingValueHasNoNumberToDraw(Site site) {
        assertThat((List<?>) read(site, "/de", NUMBERS)).hasSize(7).containsOnlyNulls();
    }

    private static Object read(Site site, String path, String script) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            visitor.open(path);
            return visitor.page().evaluate(script, column(0));
        }
    }

    private static List<String> column(int index) {
        return CELLS.stream().map(cell -> cell.get(index)).toList();
    }
}

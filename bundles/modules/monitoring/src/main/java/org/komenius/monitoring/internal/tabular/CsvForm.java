package org.komenius.monitoring.internal.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.monitoring.internal.importing.TextForm;
import org.komenius.spi.data.ImportSource;

/**
 * How a separated file is written, found from its content.
 *
 * @param charset of the byte order mark; else UTF-8 if the whole file is valid UTF-8, else Windows-1252
 * @param separator the one that splits most lines into the same number of cells
 * @param quote around cells that hold the separator
 */
record CsvForm(Charset charset, int bomBytes, char separator, char quote) {

    private static final int SAMPLE_BYTES = 1 << 18;
    private static final int SAMPLE_LINES = 300;
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    /** @throws org.komenius.model.problem.ProblemException if it is no text */
    static CsvForm detect(ImportSource source) throws IOException {
        TextForm form = TextForm.of(source);
        Charset charset = form.charset();
        if (form.bomBytes() == 0 && charset.equals(StandardCharsets.UTF_8) && !isUtf8(source)) {
            charset = Charset.forName("windows-1252");
        }
        String sample = sample(source, charset, form.bomBytes());
        if (sample.isBlank()) {
            throw TableProblems.empty().asException();
        }
        String start = sample.stripLeading().toLowerCase(java.util.Locale.ROOT);
        if (sample.indexOf('\0') >= 0 || start.startsWith("<") || start.startsWith("%pdf") || start.startsWith("{")) {
            throw TableProblems.notATable().asException();
        }
        char quote = quote(sample);
        if (sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 4) {
            return new CsvForm(charset, form.bomBytes(), sample.charAt(4), quote);
        }
        char best = ';';
        double score = 0;
        for (char candidate : SEPARATORS) {
            double reached = score(sample, candidate, quote);
            if (reached > score) {
                score = reached;
                best = candidate;
            }
        }
        return new CsvForm(charset, form.bomBytes(), best, quote);
    }

    /** How many lines agree on a number of cells, and how much that number says. */
    private static double score(String sample, char separator, char quote) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int lines = 0;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(sample)) {
            for (CsvRecord row : rows) {
                counts.merge(row.getFieldCount(), 1, Integer::sum);
                if (++lines == SAMPLE_LINES) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a text in memory cannot be read", e);
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            int cells = entry.getKey();
            best = Math.max(best, (double) entry.getValue() / lines * (1 - 1.0 / cells));
        }
        return best;
    }

    private static char quote(String sample) {
        List<Integer> seen = new ArrayList<>(List.of(0, 0));
        char before = '\n';
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if ((c == '"' || c == '\'') && (before == '\n' || before == ';' || before == ',' || before == '\t')) {
                int which = c == '"' ? 0 : 1;
                seen.set(which, seen.get(which) + 1);
            }
            before = c;
        }
        // An apostrophe before a text also keeps a spreadsheet from running it; a real quote closes as well, and often.
        return seen.get(0) == 0 && seen.get(1) > 3 && closes(sample) ? '\'' : '"';
    }

    private static boolean closes(String sample) {
        long closing = java.util.regex.Pattern.compile("'[;,\\t\\r\\n]")
                .matcher(sample)
                .results()
                .count();
        return closing > 3;
    }

    private static String sample(ImportSource source, Charset charset, int bomBytes) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(bomBytes);
            byte[] bytes = in.readNBytes(SAMPLE_BYTES);
            String text = new String(bytes, charset);
            int end = bytes.length < SAMPLE_BYTES ? -1 : text.lastIndexOf('\n');
            return end < 0 ? text : text.substring(0, end + 1);
        }
    }

    private static boolean isUtf8(ImportSource source) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = source.open()) {
            for (boolean end = false; !end; ) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read));
                bytes.flip();
                CoderResult result;
                do {
                    chars.clear();
                    result = decoder.decode(bytes, chars, end);
                } while (result.isOverflow());
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}

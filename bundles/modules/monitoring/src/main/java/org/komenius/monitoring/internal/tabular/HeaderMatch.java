package org.komenius.monitoring.internal.tabular;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Recognises next year's file of a table by its headings: columns may have moved, years may be others or more, and columns that the
 * mapping ignores may come and go.
 */
public final class HeaderMatch {

    private HeaderMatch() {}

    /** The same for two headings that differ in years, punctuation or case only. */
    static String plain(String header) {
        return header.toLowerCase(Locale.GERMAN)
                .replaceAll("\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(19|20|21)\\d{2}", "§")
                .replaceAll("(19|20|21)\\d{2}(\\s?/\\s?\\d{2,4})?", "§")
                .replaceAll("[^\\p{L}\\p{N}§%]+", " ")
                .strip();
    }

    /** SHA-256 of the headings that the mapping needs, in hex; their order does not matter. */
    public static String fingerprint(Mapping mapping) {
        String all = String.join("|", new TreeSet<>(needed(mapping).keySet()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Map<String, List<Column>> needed(Mapping mapping) {
        Map<String, List<Column>> needed = new LinkedHashMap<>();
        for (Column column : mapping.columns()) {
            if (column.role() != Role.IGNORED) {
                needed.computeIfAbsent(plain(column.header()), any -> new ArrayList<>())
                        .add(column);
            }
        }
        return needed;
    }

    /**
     * The kept mapping, laid on the file that {@code fresh} was proposed for.
     *
     * @param fresh where the file's rows are, and what else only the file itself can tell
     * @return empty if a heading that the mapping needs is not there
     */
    public static Optional<Mapping> apply(Mapping kept, Mapping fresh) {
        Map<String, List<Column>> needed = needed(kept);
        Map<String, Integer> found = new LinkedHashMap<>();
        List<Column> columns = new ArrayList<>();
        for (Column column : fresh.columns()) {
            String header = plain(column.header());
            List<Column> wanted = needed.get(header);
            if (wanted == null) {
                columns.add(Column.of(column.index(), column.header(), Role.IGNORED));
                continue;
            }
            int ordinal = found.merge(header, 1, Integer::sum) - 1;
            Column known = wanted.get(Math.min(ordinal, wanted.size() - 1));
            Column moved = known.at(column.index(), column.header());
            if (known.period() != null && header.contains("§")) {
                moved = moved.withPeriod(PeriodText.within(column.header()).orElse(known.period()));
            } else if (ordinal >= wanted.size()) {
                moved = moved.withRole(Role.IGNORED);
            }
            columns.add(moved);
        }
        for (Map.Entry<String, List<Column>> header : needed.entrySet()) {
            int there = found.getOrDefault(header.getKey(), 0);
            boolean years = header.getKey().contains("§");
            if (there == 0 || !years && there < header.getValue().size()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Mapping(
                kept.title(),
                kept.tableCode(),
                fresh.sheet(),
                fresh.headerRow(),
                fresh.headerRows(),
                fresh.unitRow(),
                fresh.firstRow(),
                marks(kept, fresh),
                kept.layout(),
                columns,
                kept.cross(),
                kept.period() == null ? null : fresh.period(),
                kept.periodKind(),
                kept.numbers(),
                symbols(kept, fresh),
                kept.regions()));
    }

    private static List<String> marks(Mapping kept, Mapping fresh) {
        List<String> marks = new ArrayList<>(kept.endMarks());
        fresh.endMarks().stream().filter(mark -> !marks.contains(mark)).forEach(marks::add);
        return marks;
    }

    /** What had been settled stays; symbols that are new are proposed, unknown ones stay open. */
    private static List<Mapping.Symbol> symbols(Mapping kept, Mapping fresh) {
        Map<String, Mapping.Symbol> symbols = new LinkedHashMap<>();
        kept.symbols().forEach(symbol -> symbols.put(symbol.text(), symbol));
        fresh.symbols().forEach(symbol -> symbols.putIfAbsent(symbol.text(), symbol));
        return List.copyOf(symbols.values());
    }
}

package org.komenius.monitoring.internal.tabular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.region.RegionKey;

/** What a column's cells in the sample look like, counted; what the column means is decided elsewhere. */
final class ColumnProfile {

    private static final int MAX_DISTINCT = 2_000;

    final int index;
    final Map<String, Integer> distinct = new LinkedHashMap<>();
    int rows;
    int filled;
    int values;
    int symbols;
    int periods;
    int years;
    int dates;
    int percents;
    int keys;
    int knownKeys;
    int shortenedKeys;

    private ColumnProfile(int index) {
        this.index = index;
    }

    static ColumnProfile of(int index, List<TableRow> data, NumberForm form, RegionNames regions) {
        ColumnProfile profile = new ColumnProfile(index);
        for (TableRow row : data) {
            profile.rows++;
            Cell cell = row.cell(index);
            if (!cell.isEmpty()) {
                profile.filled++;
                profile.add(cell, form);
            }
        }
        profile.distinct.forEach((text, count) -> {
            if (PeriodText.parse(text, null).isPresent()) {
                profile.periods += count;
            }
            Optional<RegionKey> key = RegionText.key(text, regions);
            if (key.isPresent()) {
                profile.keys += count;
                profile.knownKeys += regions.isKnown(key.get()) ? count : 0;
                profile.shortenedKeys +=
                        text.matches("\\d+") && key.get().value().length() == text.length() + 1 ? count : 0;
            }
        });
        return profile;
    }

    private void add(Cell cell, NumberForm form) {
        String text = cell.text();
        if (distinct.size() < MAX_DISTINCT || distinct.containsKey(text)) {
            distinct.merge(text, 1, Integer::sum);
        }
        dates += cell.type() == Cell.Type.DATE ? 1 : 0;
        percents += cell.type() == Cell.Type.PERCENT ? 1 : 0;
        years += text.matches("(19|20)\\d{2}") ? 1 : 0;
        if (KnownSymbols.meaning(text).isPresent()) {
            symbols++;
        } else if (ValueReader.looksLikeValue(cell, form)) {
            values++;
        }
    }

    /** Share of filled cells. */
    double share(int count) {
        return filled == 0 ? 0 : (double) count / filled;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** Whether its cells are figures; symbols count for neither side. */
    boolean isFigures() {
        return values > 0 && values >= 0.6 * (filled - symbols);
    }

    /** Whether most cells are empty, the first not, as in a column whose cells were merged downwards. */
    boolean isSparse(List<TableRow> data) {
        return filled > 0
                && filled < 0.7 * rows
                && !data.isEmpty()
                && !data.get(0).cell(index).isEmpty();
    }

    double averageLength() {
        return distinct.keySet().stream().mapToInt(String::length).average().orElse(0);
    }
}

package org.komenius.monitoring.internal.tabular;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.region.RegionLevel;

/**
 * How to read a table: where its data are, what its columns are, and what its symbols mean. What a person has confirmed, and what is
 * kept for next year's file.
 *
 * @param title of the data set
 * @param tableCode stable number of the table, so that next year's file becomes its next version
 * @param sheet name of the sheet; null in a CSV file
 * @param headerRow first row of the heading; 0 if there is none
 * @param headerRows rows of the heading
 * @param unitRow row that holds units only; 0 if there is none
 * @param firstRow first row of data
 * @param endMarks beginnings of lines that end the data, for example {@code Quelle}
 * @param layout how figures stand in the table
 * @param columns one per column of the file, in its order
 * @param cross the dimension that lies across the columns; null unless layout is {@link Layout#CATEGORIES}
 * @param period of all figures, where neither rows nor columns say it; null otherwise
 * @param periodKind what a year or date alone means
 * @param numbers how numbers are written
 * @param symbols what cells without a number mean; an empty text stands for empty cells
 * @param regions how names of regions are found
 */
public record Mapping(
        String title,
        String tableCode,
        String sheet,
        long headerRow,
        int headerRows,
        long unitRow,
        long firstRow,
        List<String> endMarks,
        Layout layout,
        List<Column> columns,
        Cross cross,
        String period,
        PeriodText.Kind periodKind,
        NumberForm numbers,
        List<Symbol> symbols,
        RegionRule regions) {

    public Mapping {
        endMarks = endMarks == null ? List.of() : List.copyOf(endMarks);
        columns = columns == null ? List.of() : List.copyOf(columns);
        symbols = symbols == null ? List.of() : List.copyOf(symbols);
        regions = regions == null ? RegionRule.NONE : regions;
        periodKind = periodKind == null ? PeriodText.Kind.AUTO : periodKind;
        numbers = numbers == null ? NumberForm.GERMAN : numbers;
    }

    /** @param regional whether its members are regions */
    public record Cross(String code, String label, boolean regional) {}

    /** @param meaning null while nobody has settled it, which makes such a cell a problem */
    public record Symbol(String text, Meaning meaning) {}

    /**
     * @param level of the regions that names stand for; null for any
     * @param within key that their keys begin with; empty for none
     * @param aliases key for a text of the file; an empty key leaves its rows out
     */
    public record RegionRule(RegionLevel level, String within, Map<String, String> aliases) {

        static final RegionRule NONE = new RegionRule(null, "", Map.of());

        public RegionRule {
            within = within == null ? "" : within.strip();
            aliases = aliases == null ? Map.of() : Map.copyOf(aliases);
        }
    }

    List<Column> with(Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }

    Optional<Column> first(Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    public Mapping named(String newTitle, String newCode) {
        return new Mapping(
                newTitle,
                newCode,
                sheet,
                headerRow,
                headerRows,
                unitRow,
                firstRow,
                endMarks,
                layout,
                columns,
                cross,
                period,
                periodKind,
                numbers,
                symbols,
                regions);
    }

    Mapping with(List<Column> others) {
        return new Mapping(
                title,
                tableCode,
                sheet,
                headerRow,
                headerRows,
                unitRow,
                firstRow,
                endMarks,
                layout,
                others,
                cross,
                period,
                periodKind,
                numbers,
                symbols,
                regions);
    }

    Mapping with(NumberForm form, List<Symbol> others) {
        return new Mapping(
                title,
                tableCode,
                sheet,
                headerRow,
                headerRows,
                unitRow,
                firstRow,
                endMarks,
                layout,
                columns,
                cross,
                period,
                periodKind,
                form,
                others,
                regions);
    }
}

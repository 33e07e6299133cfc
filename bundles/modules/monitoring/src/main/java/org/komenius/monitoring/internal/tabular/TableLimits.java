package org.komenius.monitoring.internal.tabular;

/**
 * Bounds that keep a hostile table from filling memory or time. What is read is never held as a whole: the only thing that grows with
 * the file is a workbook's list of shared texts, and that has bounds of its own.
 *
 * @param maxRows of a sheet or file
 * @param maxColumns of a row, empty cells included
 * @param maxSheets of a workbook
 * @param maxEntries of a workbook's archive
 * @param maxTexts shared texts of a workbook
 * @param maxTextChars of all shared texts together
 * @param maxUnpackedBytes of all parts of a workbook that are read
 * @param maxRatio unpacked to packed bytes
 */
public record TableLimits(
        long maxRows,
        int maxColumns,
        int maxSheets,
        int maxEntries,
        int maxTexts,
        long maxTextChars,
        long maxUnpackedBytes,
        int maxRatio) {

    public static final TableLimits DEFAULT =
            new TableLimits(5_000_000, 1_000, 200, 5_000, 1_000_000, 30_000_000, 1_000_000_000, 250);

    /** Most characters that a spreadsheet allows in a cell. */
    static final int CELL_CHARS = 32_767;

    /** Most characters of a row; a line of a CSV file has the same bound. */
    static final int ROW_CHARS = 1 << 20;

    /** The ratio counts only from here on: a few kilobytes of repeated text are no danger. */
    static final long RATIO_FROM_BYTES = 5_000_000L;

    /** The same with another bound of the ratio. */
    public TableLimits withRatio(int ratio) {
        return new TableLimits(
                maxRows, maxColumns, maxSheets, maxEntries, maxTexts, maxTextChars, maxUnpackedBytes, ratio);
    }
}

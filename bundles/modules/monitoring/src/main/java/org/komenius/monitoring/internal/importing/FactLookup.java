package org.komenius.monitoring.internal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.komenius.model.value.ObservedValue;
import org.komenius.spi.data.ImportConnector;

/**
 * Finds the lines of a stored file that a figure comes from, by reading the file again with the connector that has read it.
 *
 * <p>The cube keeps no line numbers, which would make it half as large again for a question that is asked a few times a day; a file of
 * 100 MB is read in seconds.
 */
public final class FactLookup {

    private static final int LONGEST_LINE = 4_000;

    private final List<ImportConnector> connectors;
    private final ImportLimits limits;

    /** @param connectors asked in this order; the first that recognises the file reads it */
    public FactLookup(List<ImportConnector> connectors, ImportLimits limits) {
        this.connectors = List.copyOf(connectors);
        this.limits = limits;
    }

    /** One coordinate of a fact. @param label as the file has it */
    public record Place(String dimension, String code, String label) {}

    /**
     * @param row line of the file, first line 1
     * @param column first column 1; null if the connector does not tell
     * @param columnName heading of the column; null without
     * @param text the whole line as it stands in the file; null for workbooks, and shortened if it is very long
     * @param value as the file has it: what a zero means for a region that did not exist is decided by the import
     */
    public record Line(
            long row, Integer column, String columnName, String text, List<Place> places, ObservedValue value) {}

    /**
     * @param fileName of the file, or of the entry of the archive
     * @param connector id of the connector that has read it
     * @param encoding charset; null if no table was found
     * @param total facts that were found
     * @param lines the first of them
     * @param complete false if time was up before the end of the file
     * @param lastRow how far it was read
     */
    public record Result(
            String fileName,
            String connector,
            String encoding,
            long total,
            List<Line> lines,
            boolean complete,
            long lastRow) {}

    /**
     * @param work folder for what is unpacked on the way
     * @param wanted dimension code to the member codes of the figure
     * @param most lines to list
     * @param timeUp becomes true when it takes too long
     */
    public Result find(FileSource upload, Path work, Map<String, Set<String>> wanted, int most, BooleanSupplier timeUp)
            throws IOException {
        FileSource source = Archive.open(upload, work, limits);
        ImportConnector connector = FileImporter.connectorFor(source, connectors);
        FactFinder finder = new FactFinder(wanted, most, timeUp);
        boolean complete = true;
        try {
            connector.read(source, finder);
        } catch (FactFinder.EnoughException e) {
            complete = false;
        }
        Map<Long, String> texts = texts(
                source,
                finder.found().stream().map(FactFinder.Found::row).collect(Collectors.toCollection(TreeSet::new)));
        List<Line> lines = finder.found().stream()
                .map(one -> new Line(
                        one.row(), one.column(), one.columnName(), texts.get(one.row()), one.places(), one.value()))
                .toList();
        return new Result(
                source.fileName(),
                connector.id(),
                finder.encoding(),
                finder.total(),
                lines,
                complete,
                finder.lastRow());
    }

    private static Map<Long, String> texts(FileSource source, TreeSet<Long> rows) throws IOException {
        Map<Long, String> texts = new HashMap<>();
        TextForm form = TextForm.of(source);
        if (rows.isEmpty() || form.firstLine().startsWith("PK")) {
            return texts;
        }
        try (InputStream in = source.open()) {
            in.skipNBytes(form.bomBytes());
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, form.charset()));
            long row = 1;
            for (String line = reader.readLine(); line != null && row <= rows.last(); line = reader.readLine()) {
                if (rows.contains(row)) {
                    texts.put(row, line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…");
                }
                row++;
            }
        }
        return texts;
    }
}

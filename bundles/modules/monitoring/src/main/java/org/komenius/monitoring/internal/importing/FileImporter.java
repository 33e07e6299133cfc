package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.komenius.spi.cube.CubeEngine;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.data.ImportSource;

/** Turns an uploaded file into a Parquet file and what the catalogue has to know of it. Touches no database. */
public final class FileImporter {

    private static final int SHOWN_BEGINNING = 40;

    private final CubeEngine engine;
    private final RegionLookup lookup;
    private final ImportLimits limits;

    public FileImporter(CubeEngine engine, RegionLookup lookup, ImportLimits limits) {
        this.engine = engine;
        this.lookup = lookup;
        this.limits = limits;
    }

    /**
     * @param upload the file as it came, ZIP or not
     * @param connectors asked in this order; the first that recognises the file reads it
     * @param work folder for what is unpacked on the way
     * @param parquet the file to write
     * @param progress gets the bytes of {@code upload} read so far, and may throw to end the import
     * @throws org.komenius.model.problem.ProblemException if the file is not in order; nothing is written then
     */
    public CubeDraft read(
            FileSource upload, List<ImportConnector> connectors, Path work, Path parquet, LongConsumer progress)
            throws IOException {
        long started = System.nanoTime();
        if (Files.size(upload.path()) > limits.maxBytes()) {
            throw ImportProblems.tooLarge(limits.maxBytes()).asException();
        }
        FileSource source = Archive.open(upload, work, limits);
        ImportConnector connector = connectorFor(source, connectors);
        try (FactCollector collector = new FactCollector(engine, parquet, lookup, ofUpload(progress, upload, source))) {
            connector.read(source, collector);
            return collector.finish(connector.id(), started);
        }
    }

    /** People know the file as they sent it: of an archive the same share is told. */
    private static LongConsumer ofUpload(LongConsumer progress, FileSource upload, FileSource source)
            throws IOException {
        if (source == upload) {
            return progress;
        }
        double share = (double) Files.size(upload.path()) / Math.max(1, Files.size(source.path()));
        return bytes -> progress.accept((long) (bytes * share));
    }

    static ImportConnector connectorFor(FileSource source, List<ImportConnector> connectors) throws IOException {
        TextForm form = TextForm.of(source);
        if (form.isBlank() && onlyBlank(source)) {
            throw ImportProblems.empty().asException();
        }
        for (ImportConnector connector : connectors) {
            if (connector.recognises(source)) {
                return connector;
            }
        }
        if (Archive.isWorkbook(source)) {
            throw ImportProblems.workbook().asException();
        }
        String line = form.firstLine().replaceAll("\\p{Cntrl}", "�");
        throw ImportProblems.unknownFormat(line.substring(0, Math.min(SHOWN_BEGINNING, line.length())))
                .asException();
    }

    private static boolean onlyBlank(ImportSource source) throws IOException {
        try (var in = source.open()) {
            byte[] beginning = in.readNBytes(1 << 12);
            for (byte b : beginning) {
                int c = b & 0xFF;
                if (c > ' ' && c != 0xEF && c != 0xBB && c != 0xBF) {
                    return false;
                }
            }
            return true;
        }
    }
}

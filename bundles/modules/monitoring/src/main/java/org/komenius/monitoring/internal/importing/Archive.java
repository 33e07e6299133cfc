package org.komenius.monitoring.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Takes the one data file out of a ZIP archive, or leaves a plain file or a workbook as it is.
 *
 * <p>Names in the archive never become paths, and sizes that it states are not believed: bytes are counted while they come.
 */
public final class Archive {

    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP_MAGIC = {'P', 'K', 5, 6};

    /** Entry that every Office Open XML file has: a workbook is a ZIP archive too, but not one to unpack. */
    private static final String WORKBOOK_MARK = "[Content_Types].xml";

    private Archive() {}

    /** Whether it is an Office Open XML file by its content, whatever its name says. */
    public static boolean isWorkbook(FileSource file) throws IOException {
        try (InputStream in = file.open()) {
            if (!java.util.Arrays.equals(in.readNBytes(ZIP_MAGIC.length), ZIP_MAGIC)) {
                return false;
            }
        }
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            return zip.getEntry(WORKBOOK_MARK) != null;
        } catch (ZipException e) {
            return false;
        }
    }

    /** @param work empty folder for the unpacked file */
    public static FileSource open(FileSource upload, Path work, ImportLimits limits) throws IOException {
        byte[] magic;
        try (InputStream in = upload.open()) {
            magic = in.readNBytes(ZIP_MAGIC.length);
        }
        if (java.util.Arrays.equals(magic, EMPTY_ZIP_MAGIC)) {
            throw noDataFile();
        }
        if (!java.util.Arrays.equals(magic, ZIP_MAGIC)) {
            return upload;
        }
        try (ZipFile zip = new ZipFile(upload.path().toFile())) {
            if (zip.getEntry(WORKBOOK_MARK) != null) {
                return upload;
            }
            ZipEntry entry = dataFile(zip, limits);
            Path unpacked = work.resolve("unpacked.csv");
            long packed = Math.max(1, Files.size(upload.path()));
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(unpacked)) {
                copy(in, out, packed, limits);
            }
            return new FileSource(baseName(entry.getName()), upload.language(), unpacked);
        } catch (ZipException e) {
            throw ImportProblems.damagedArchive().asException(e);
        }
    }

    private static ZipEntry dataFile(ZipFile zip, ImportLimits limits) {
        if (zip.size() > limits.maxEntries()) {
            throw ImportProblems.archiveEntries(
                            "Das ZIP-Archiv enthält " + zip.size() + " Einträge.",
                            "The ZIP archive has " + zip.size() + " entries.")
                    .asException();
        }
        List<ZipEntry> found = new ArrayList<>();
        zip.stream()
                .filter(entry -> !entry.isDirectory()
                        && entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")
                        && !entry.getName().startsWith("__MACOSX/"))
                .forEach(found::add);
        if (found.isEmpty()) {
            throw noDataFile();
        }
        if (found.size() > 1) {
            throw ImportProblems.archiveEntries(
                            "Das ZIP-Archiv enthält " + found.size() + " CSV-Dateien.",
                            "The ZIP archive has " + found.size() + " CSV files.")
                    .asException();
        }
        return found.get(0);
    }

    private static RuntimeException noDataFile() {
        return ImportProblems.archiveEntries(
                        "Das ZIP-Archiv enthält keine CSV-Datei.", "The ZIP archive has no CSV file.")
                .asException();
    }

    private static void copy(InputStream in, OutputStream out, long packedBytes, ImportLimits limits)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int count; (count = in.read(buffer)) >= 0; ) {
            total += count;
            if (total > ImportLimits.RATIO_FROM_BYTES && total / packedBytes > limits.maxRatio()) {
                throw ImportProblems.archiveBomb().asException();
            }
            if (total > limits.maxBytes()) {
                throw ImportProblems.tooLarge(limits.maxBytes()).asException();
            }
            out.write(buffer, 0, count);
        }
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}

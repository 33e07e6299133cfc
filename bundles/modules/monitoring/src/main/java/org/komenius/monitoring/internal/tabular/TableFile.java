package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.komenius.monitoring.internal.importing.Archive;
import org.komenius.monitoring.internal.importing.FileSource;

/**
 * An uploaded file, known to be a CSV file or a workbook by its content; its name does not matter.
 *
 * @param sheets names of a workbook's sheets; empty in a CSV file
 * @param csv how the CSV file is written; null in a workbook
 */
public record TableFile(FileSource source, List<String> sheets, CsvForm csv, TableLimits limits) {

    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

    /** @throws org.komenius.model.problem.ProblemException if it is neither, or not safe to read */
    public static TableFile open(FileSource source, TableLimits limits) throws IOException {
        byte[] magic;
        try (InputStream in = source.open()) {
            magic = in.readNBytes(OLE.length);
        }
        if (Archive.isWorkbook(source)) {
            return new TableFile(source, XlsxTableFile.sheets(source.path(), limits), null, limits);
        }
        if (magic.length == OLE.length && isOle(magic)) {
            throw TableProblems.oldWorkbook().asException();
        }
        if (magic.length > 1 && magic[0] == 'P' && magic[1] == 'K') {
            throw TableProblems.notATable().asException();
        }
        return new TableFile(source, List.of(), CsvForm.detect(source), limits);
    }

    public boolean isWorkbook() {
        return csv == null;
    }

    /** @param sheet null for the first one, and in a CSV file */
    public RowSource rows(String sheet) {
        if (csv != null) {
            return new CsvTableFile(source, csv, limits);
        }
        return new XlsxTableFile(source.path(), sheet == null || sheet.isEmpty() ? sheets.get(0) : sheet, limits);
    }

    /** How the text is written, for the report: the charset, or {@code XLSX}. */
    public String encoding() {
        return csv == null ? "XLSX" : csv.charset().name();
    }

    private static boolean isOle(byte[] magic) {
        for (int i = 0; i < OLE.length; i++) {
            if ((magic[i] & 0xFF) != OLE[i]) {
                return false;
            }
        }
        return true;
    }
}

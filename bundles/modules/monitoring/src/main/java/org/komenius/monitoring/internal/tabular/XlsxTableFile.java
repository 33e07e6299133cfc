package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.komenius.monitoring.internal.tabular.XlsxParts.Sheet;

/** The rows of one sheet of a workbook, as the spreadsheet last stored them: formulas are never calculated. */
final class XlsxTableFile implements RowSource {

    /** Another workbook, a web service, or another program as the source of a formula. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "(?i)\\[[^\\]]*\\.xl[a-z]*\\]|(^|[^A-Za-z0-9_\\]])\\[\\d+\\]|'?(https?|file|ftp):|\\bWEBSERVICE\\s*\\(|\\bRTD\\s*\\(|\\|\\s*'|\\bCALL\\s*\\(");

    private final Path file;
    private final String sheet;
    private final TableLimits limits;

    /** @param sheet its name */
    XlsxTableFile(Path file, String sheet, TableLimits limits) {
        this.file = file;
        this.sheet = sheet;
        this.limits = limits;
    }

    /** Names of the sheets, hidden ones last. */
    static List<String> sheets(Path file, TableLimits limits) throws IOException {
        try (XlsxPackage workbook = new XlsxPackage(file, limits)) {
            List<Sheet> all =
                    new ArrayList<>(XlsxParts.read(workbook, limits, false).sheets());
            if (all.isEmpty()) {
                throw TableProblems.empty().asException();
            }
            all.sort(java.util.Comparator.comparing(Sheet::hidden));
            return all.stream().map(Sheet::name).toList();
        }
    }

    @Override
    public void forEach(Sink sink) throws IOException {
        try (XlsxPackage workbook = new XlsxPackage(file, limits)) {
            XlsxParts parts = XlsxParts.read(workbook, limits, true);
            Sheet found = parts.sheets().stream()
                    .filter(candidate -> candidate.name().equals(sheet))
                    .findFirst()
                    .orElseThrow(() -> TableProblems.noSheet(sheet).asException());
            workbook.read(found.part(), (in, progress) -> new Rows(parts, sink, progress).read(in));
        }
    }

    /** State of one pass over the sheet. */
    private final class Rows {

        private final XlsxParts parts;
        private final Sink sink;
        private final XlsxPackage.Progress progress;
        private long row;
        private int column;

        Rows(XlsxParts parts, Sink sink, XlsxPackage.Progress progress) {
            this.parts = parts;
            this.sink = sink;
            this.progress = progress;
        }

        void read(XMLStreamReader in) throws XMLStreamException, IOException {
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT
                        && in.getLocalName().equals("row")) {
                    String number = XlsxParts.attribute(in, "r");
                    row = number.isEmpty() ? row + 1 : whole(number, "row");
                    if (row > limits.maxRows()) {
                        throw TableProblems.tooMuch("Zeilen", "rows", limits.maxRows())
                                .asException();
                    }
                    TableRow read = new TableRow(row, cells(in));
                    if (!read.isBlank() && !sink.row(read, progress.bytes())) {
                        return;
                    }
                } else if (in.getEventType() == XMLStreamConstants.END_ELEMENT
                        && in.getLocalName().equals("sheetData")) {
                    return;
                }
            }
        }

        private List<Cell> cells(XMLStreamReader in) throws XMLStreamException {
            List<Cell> cells = new ArrayList<>();
            column = 0;
            int chars = 0;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("row")) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && in.getLocalName().equals("c")) {
                    String place = XlsxParts.attribute(in, "r");
                    column = place.isEmpty() ? column + 1 : columnOf(place);
                    Cell cell = cell(in);
                    if (!cell.isEmpty()) {
                        chars += cell.text().length();
                        if (chars > TableLimits.ROW_CHARS) {
                            throw TableProblems.tooMuch(
                                            "Zeichen in einer Zeile", "characters in a row", TableLimits.ROW_CHARS)
                                    .asException();
                        }
                        if (column > limits.maxColumns()) {
                            throw TableProblems.tooMuch("Spalten", "columns", limits.maxColumns())
                                    .asException();
                        }
                        while (cells.size() < column - 1) {
                            cells.add(Cell.EMPTY);
                        }
                        if (cells.size() >= column) {
                            throw TableProblems.damaged(place).asException();
                        }
                        cells.add(cell);
                    }
                }
            }
            return cells;
        }

        private Cell cell(XMLStreamReader in) throws XMLStreamException {
            String type = XlsxParts.attribute(in, "t");
            String style = XlsxParts.attribute(in, "s");
            StringBuilder value = new StringBuilder();
            boolean formula = false;
            String inline = null;
            String inside = "";
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inside = in.getLocalName();
                    if (inside.equals("is")) {
                        inline = XlsxParts.richText(in, "is");
                        inside = "";
                    } else if (inside.equals("f")) {
                        formula = true;
                        formula(in);
                        inside = "";
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (in.getLocalName().equals("c")) {
                        break;
                    }
                    inside = "";
                } else if (in.hasText() && inside.equals("v")) {
                    XlsxParts.append(value, in);
                }
            }
            if (formula && value.isEmpty() && inline == null && !type.equals("str")) {
                throw TableProblems.formula(row, column).asException();
            }
            return XlsxValue.of(
                    type,
                    inline == null ? value.toString() : inline,
                    style.isEmpty() ? 0 : (int) whole(style, "style"),
                    parts,
                    row,
                    column);
        }

        private void formula(XMLStreamReader in) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    break;
                }
                if (in.hasText()) {
                    XlsxParts.append(text, in);
                }
            }
            if (OUTSIDE.matcher(text).find()) {
                throw TableProblems.links("Zeile " + row + ", Spalte " + column)
                        .at(org.komenius.model.problem.Location.cell(row, column, null))
                        .asException();
            }
        }

        private long whole(String text, String what) {
            if (!text.matches("\\d{1,9}")) {
                throw TableProblems.damaged(what).asException();
            }
            return Long.parseLong(text);
        }

        /** Column of a place such as {@code AB12}, first column 1. */
        private int columnOf(String place) {
            int number = 0;
            for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
                number = number * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
                if (number < 1 || number > 1 << 20) {
                    throw TableProblems.damaged("r").asException();
                }
            }
            return number == 0 ? column + 1 : number;
        }
    }
}

package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What of a workbook stands beside its sheets: their names, the shared texts, and which styles show dates or percentages. */
final class XlsxParts {

    private static final String WORKBOOK_RELATION = "/officeDocument";

    private final TableLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Shown> styles = new ArrayList<>();
    private boolean from1904;
    private long textChars;

    /** @param part name of the archive's entry */
    record Sheet(String name, String part, boolean hidden) {}

    /** What a style makes of a number. */
    enum Shown {
        NUMBER,
        PERCENT,
        DATE
    }

    private XlsxParts(TableLimits limits) {
        this.limits = limits;
    }

    /** @param withTexts also the shared texts and styles, which reading a sheet needs */
    static XlsxParts read(XlsxPackage workbook, TableLimits limits, boolean withTexts) throws IOException {
        XlsxParts parts = new XlsxParts(limits);
        String main = "xl/workbook.xml";
        for (Relation relation : relations(workbook, "_rels/.rels")) {
            if (relation.type().endsWith(WORKBOOK_RELATION)) {
                main = resolved("", relation.target());
            }
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, Relation> byId = new HashMap<>();
        for (Relation relation : relations(workbook, folder + "_rels/" + main.substring(folder.length()) + ".rels")) {
            byId.put(relation.id(), relation);
            if (relation.type().endsWith("/externalLink")) {
                throw TableProblems.links(relation.target()).asException();
            }
        }
        parts.workbook(workbook, main, folder, byId);
        if (withTexts) {
            for (Relation relation : byId.values()) {
                String part = resolved(folder, relation.target());
                if (relation.type().endsWith("/sharedStrings") && workbook.has(part)) {
                    workbook.read(part, (in, progress) -> parts.texts(in));
                } else if (relation.type().endsWith("/styles") && workbook.has(part)) {
                    workbook.read(part, (in, progress) -> parts.styles(in));
                }
            }
        }
        return parts;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    /** @return null for an index that is not there */
    String text(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : null;
    }

    Shown shown(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Shown.NUMBER;
    }

    private record Relation(String id, String type, String target) {}

    private static List<Relation> relations(XlsxPackage workbook, String part) throws IOException {
        List<Relation> found = new ArrayList<>();
        if (workbook.has(part)) {
            workbook.read(part, (in, progress) -> {
                while (in.hasNext()) {
                    if (in.next() == XMLStreamConstants.START_ELEMENT
                            && in.getLocalName().equals("Relationship")) {
                        found.add(new Relation(attribute(in, "Id"), attribute(in, "Type"), attribute(in, "Target")));
                    }
                }
            });
        }
        return found;
    }

    private void workbook(XlsxPackage workbook, String part, String folder, Map<String, Relation> byId)
            throws IOException {
        workbook.read(part, (in, progress) -> {
            while (in.hasNext()) {
                if (in.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (in.getLocalName().equals("workbookPr")) {
                    from1904 = attribute(in, "date1904").matches("1|true");
                } else if (in.getLocalName().equals("sheet")) {
                    Relation relation = byId.get(attribute(in, "id"));
                    if (relation != null && relation.type().endsWith("/worksheet")) {
                        sheets.add(new Sheet(
                                attribute(in, "name"),
                                resolved(folder, relation.target()),
                                !attribute(in, "state").matches("|visible")));
                    }
                    if (sheets.size() > limits.maxSheets()) {
                        throw TableProblems.tooMuch("Blätter", "sheets", limits.maxSheets())
                                .asException();
                    }
                }
            }
        });
    }

    private void texts(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("si")) {
                String text = richText(in, "si");
                textChars += text.length();
                if (texts.size() >= limits.maxTexts() || textChars > limits.maxTextChars()) {
                    throw TableProblems.tooMuch("Texte", "texts", limits.maxTexts())
                            .asException();
                }
                texts.add(text);
            }
        }
    }

    /** The text of all {@code t} up to the end of {@code element}, without the readings that East Asian texts carry. */
    static String richText(XMLStreamReader in, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        boolean inText = false;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                reading |= in.getLocalName().equals("rPh");
                inText = in.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (in.getLocalName().equals(element)) {
                    break;
                }
                reading &= !in.getLocalName().equals("rPh");
                inText = false;
            } else if (in.hasText() && inText && !reading) {
                append(text, in);
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, XMLStreamReader in) {
        if (text.length() + in.getTextLength() > TableLimits.CELL_CHARS) {
            throw TableProblems.tooMuch("Zeichen in einem Text", "characters in one text", TableLimits.CELL_CHARS)
                    .asException();
        }
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
    }

    private void styles(XMLStreamReader in) throws XMLStreamException {
        Map<String, Shown> formats = new HashMap<>();
        boolean cells = false;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = in.getLocalName();
                cells |= name.equals("cellXfs");
                if (name.equals("numFmt")) {
                    formats.put(attribute(in, "numFmtId"), shown(attribute(in, "formatCode")));
                } else if (cells && name.equals("xf") && styles.size() <= limits.maxTexts()) {
                    String id = attribute(in, "numFmtId");
                    styles.add(formats.getOrDefault(id, builtIn(id)));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("cellXfs")) {
                return;
            }
        }
    }

    /** ECMA-376 part 1, 18.8.30: 9 and 10 are percentages, 14 to 22 and 45 to 47 dates and times. */
    private static Shown builtIn(String id) {
        return switch (id) {
            case "9", "10" -> Shown.PERCENT;
            case "14", "15", "16", "17", "18", "19", "20", "21", "22", "45", "46", "47" -> Shown.DATE;
            default -> Shown.NUMBER;
        };
    }

    private static Shown shown(String format) {
        String code = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        if (code.contains("%")) {
            return Shown.PERCENT;
        }
        return code.matches("(?i).*[ymd].*") && !code.contains("0") ? Shown.DATE : Shown.NUMBER;
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /** By local name, since strict and transitional workbooks have other namespaces; empty if it is not there. */
    static String attribute(XMLStreamReader in, String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return "";
    }
}

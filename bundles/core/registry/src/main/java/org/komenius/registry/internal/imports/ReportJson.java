package org.komenius.registry.internal.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes an {@link ImportReport} as JSON, in the form in which it is kept and shown. */
final class ReportJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ReportJson() {}

    static String write(ImportReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("format", report.format());
            json.writeStringField("fileName", report.fileName());
            json.writeBooleanField("repeated", report.repeated());
            json.writeNumberField("rows", report.rows());
            json.writeNumberField("created", report.created());
            json.writeNumberField("updated", report.updated());
            json.writeNumberField("unchanged", report.unchanged());
            json.writeNumberField("skipped", report.skipped());
            json.writeObjectFieldStart("counts");
            for (Map.Entry<String, Long> count : new TreeMap<>(report.counts()).entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("notesInAll", report.notesInAll());
            json.writeArrayFieldStart("notes");
            for (ImportReport.Note note : report.notes()) {
                json.writeStartObject();
                json.writeNumberField("row", note.row());
                json.writeStringField("code", note.code());
                json.writeBooleanField("skipped", note.skipped());
                json.writeObjectFieldStart("text");
                for (Map.Entry<String, String> language :
                        note.text().byLanguage().entrySet()) {
                    json.writeStringField(language.getKey(), language.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a report cannot be written to memory", e);
        }
        return text.toString();
    }
}

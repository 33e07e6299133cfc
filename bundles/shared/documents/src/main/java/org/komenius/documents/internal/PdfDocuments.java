package org.komenius.documents.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.komenius.documents.Document;
import org.komenius.documents.Documents;
import org.komenius.documents.internal.docx.DocxWriter;
import org.komenius.documents.internal.pdf.PdfWriter;
import org.komenius.documents.internal.png.PngWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The service, with the letterhead of this installation. */
@Component(configurationPid = DocumentsConfiguration.PID)
@Designate(ocd = DocumentsConfiguration.class)
public class PdfDocuments implements Documents {

    private final List<String> letterhead;

    @Activate
    public PdfDocuments(DocumentsConfiguration configuration) {
        letterhead = Arrays.stream(configuration.letterhead().split("\\|"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public void writePdf(Document document, OutputStream out) throws IOException {
        PdfWriter.write(document, letterhead, out);
    }

    @Override
    public void writeDocx(Document document, OutputStream out) throws IOException {
        DocxWriter.write(document, letterhead, out);
    }

    @Override
    public void writePng(String svg, int widthPixels, OutputStream out) throws IOException {
        PngWriter.write(svg, widthPixels, out);
    }
}

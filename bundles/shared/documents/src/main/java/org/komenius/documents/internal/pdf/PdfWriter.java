package org.komenius.documents.internal.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.logging.Level;
import org.komenius.documents.Document;
import org.komenius.documents.PageFormat;
import org.komenius.documents.internal.html.Html;
import org.komenius.documents.internal.html.HtmlWriter;

/**
 * PDF/UA-1. The checker (veraPDF) asks for every font to be embedded, also on the page margins, which is why the page box names
 * its font.
 */
public final class PdfWriter {

    static {
        // Every document is told at INFO otherwise.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfWriter() {}

    /** @param letterhead lines above the title where the document wants them */
    public static void write(Document document, List<String> letterhead, OutputStream out) throws IOException {
        document.blocks().forEach(SvgCheck::check);
        boolean rightToLeft = document.language().startsWith("ar");
        Html html = HtmlWriter.write(document, letterhead, page(document) + Resources.styleSheet());
        try (BatikSVGDrawer svg = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useSVGDrawer(svg);
            builder.usePdfUaAccessibility(true);
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
            builder.useUriResolver((base, uri) -> OwnAddresses.resolve(uri));
            builder.useProtocolsStreamImplementation(new OwnAddresses(html.pictures()), Html.SCHEME);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> uri.startsWith(Html.SCHEME + ":"),
                    ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.withProducer("Komenius");
            builder.withW3cDocument(html.tree(), Html.SCHEME + ":document");
            builder.toStream(out);
            builder.run();
        }
    }

    private static String page(Document document) {
        PageFormat format = document.format();
        String margin = format == PageFormat.A3_LANDSCAPE ? "12mm 14mm 14mm 14mm" : "20mm 20mm 22mm 25mm";
        String font = " font-family: \"Fira Sans\", \"Noto Sans Arabic\"; font-size: 8pt; color: #4a5068;";
        String foot = document.footer() == null ? "" : " @bottom-left { content: element(foot);" + font + " }";
        return "@page { size: " + format.css() + "; margin: " + margin + ";" + font + foot
                + " @bottom-right { content: counter(page) \" / \" counter(pages);" + font + " } }\n";
    }
}

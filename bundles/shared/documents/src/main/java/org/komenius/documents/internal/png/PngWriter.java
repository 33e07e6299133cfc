package org.komenius.documents.internal.png;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.komenius.documents.internal.pdf.SvgCheck;

/** Draws SVG without scripts and without fetching anything. */
public final class PngWriter {

    private static final int NARROWEST = 16;
    private static final int WIDEST = 4000;

    private PngWriter() {}

    /** @throws IllegalArgumentException if the SVG cannot be read or drawn */
    public static void write(String svg, int widthPixels, OutputStream out) throws IOException {
        if (widthPixels < NARROWEST || widthPixels > WIDEST) {
            throw new IllegalArgumentException("a picture is 16 to 4000 pixels wide: " + widthPixels);
        }
        SvgCheck.check(svg);
        PNGTranscoder transcoder = new OwnFonts();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) widthPixels);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, Boolean.FALSE);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, Boolean.FALSE);
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            if (e.getException() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalArgumentException("the SVG cannot be drawn: " + e.getMessage(), e);
        }
        out.flush();
    }

    private static final class OwnFonts extends PNGTranscoder {
        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return HouseFonts.INSTANCE;
                }
            };
        }
    }
}

package org.komenius.documents.internal.png;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTFontFamily;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.komenius.documents.internal.pdf.Resources;

/** Answers for the fonts of this bundle only, so that a picture looks the same on every machine. */
final class HouseFonts implements FontFamilyResolver {

    static final HouseFonts INSTANCE = new HouseFonts();

    private final Family latin = new Family("Fira Sans", "FiraSans-Regular.ttf", "FiraSans-SemiBold.ttf");
    private final Family arabic =
            new Family("Noto Sans Arabic", "NotoSansArabic-Regular.ttf", "NotoSansArabic-SemiBold.ttf");

    /** Two cuts under one name; Batik would take the first for both. */
    private static final class Family extends AWTFontFamily {

        private final Font regular;
        private final Font bold;

        Family(String name, String regular, String bold) {
            super(new GVTFontFace(name), font(regular));
            this.regular = font(regular);
            this.bold = font(bold);
        }

        boolean canDisplay(char letter) {
            return regular.canDisplay(letter);
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return cut(size, text.getAttribute(TextAttribute.WEIGHT));
        }

        @Override
        @SuppressWarnings("rawtypes")
        public GVTFont deriveFont(float size, Map attributes) {
            return cut(size, attributes.get(TextAttribute.WEIGHT));
        }

        private GVTFont cut(float size, Object weight) {
            boolean heavy = weight instanceof Number number && number.floatValue() >= TextAttribute.WEIGHT_SEMIBOLD;
            return new AWTGVTFont((heavy ? bold : regular).deriveFont(size));
        }
    }

    private static Font font(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Resources.font(file)));
        } catch (FontFormatException e) {
            throw new IllegalStateException("a font of this bundle is broken: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public GVTFontFamily resolve(String familyName) {
        return familyName.equals("Noto Sans Arabic") ? arabic : familyName.equals("Fira Sans") ? latin : null;
    }

    @Override
    public GVTFontFamily resolve(String familyName, FontFace fontFace) {
        return resolve(familyName);
    }

    @Override
    public GVTFontFamily loadFont(InputStream in, FontFace fontFace) {
        throw new IllegalArgumentException("pictures bring no fonts of their own");
    }

    @Override
    public GVTFontFamily getDefault() {
        return latin;
    }

    @Override
    public GVTFontFamily getFamilyThatCanDisplay(char letter) {
        return arabic.canDisplay(letter) ? arabic : latin;
    }
}

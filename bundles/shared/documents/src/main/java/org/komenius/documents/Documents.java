package org.komenius.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Writes documents as files. Every method may be called from any thread and keeps nothing. */
@ProviderType
public interface Documents {

    /**
     * Writes PDF that keeps to PDF/UA-1 (ISO 14289-1): tagged, with embedded fonts, language, title and bookmarks. Nothing is
     * fetched from anywhere; an address inside an SVG is not followed.
     *
     * @param out stays open
     * @throws IOException if {@code out} fails
     * @throws IllegalArgumentException if the SVG of a figure cannot be read
     */
    void writePdf(Document document, OutputStream out) throws IOException;

    /**
     * Writes Office Open XML (ISO/IEC 29500) for people who go on writing in it: real headings, header rows, alternative texts, contents,
     * page numbers, language and title. Figures become pictures.
     *
     * @param out stays open
     * @throws IOException if {@code out} fails
     * @throws IllegalArgumentException if the SVG of a figure cannot be read
     */
    void writeDocx(Document document, OutputStream out) throws IOException;

    /**
     * Draws a picture as PNG, for places that take no SVG. Only what {@link Block.Figure} may hold; nothing is fetched from anywhere.
     *
     * @param svg a whole SVG document with {@code viewBox}
     * @param widthPixels 16 to 4000; the height follows
     * @param out stays open
     * @throws IOException if {@code out} fails
     * @throws IllegalArgumentException if the SVG cannot be read or drawn
     */
    void writePng(String svg, int widthPixels, OutputStream out) throws IOException;
}

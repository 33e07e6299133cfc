package org.komenius.monitoring.internal.tabular;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The archive that a workbook is. Opens only what is no danger: macros, links to other files and data connections are refused by the
 * names of their parts, and the bytes of each part are counted while they come, whatever the archive says of their size.
 */
final class XlsxPackage implements Closeable {

    private final ZipFile zip;
    private final long packedBytes;
    private final TableLimits limits;
    private final XMLInputFactory xml;
    private long unpackedBytes;

    XlsxPackage(Path file, TableLimits limits) throws IOException {
        this.limits = limits;
        this.packedBytes = Math.max(1, Files.size(file));
        this.xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw TableProblems.damaged("ZIP").asException(e);
        }
        try {
            check();
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void check() {
        if (zip.size() > limits.maxEntries()) {
            throw TableProblems.tooMuch("Teile im Archiv", "parts in its archive", limits.maxEntries())
                    .asException();
        }
        zip.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT)).forEach(name -> {
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                throw TableProblems.macros().asException();
            }
            if (name.startsWith("xl/externallinks/")) {
                throw TableProblems.links("externalLinks").asException();
            }
            if (name.equals("xl/connections.xml")) {
                throw TableProblems.links("connections").asException();
            }
            if (name.equals("xl/workbook.bin") || name.equals("mimetype")) {
                throw TableProblems.notATable().asException();
            }
        });
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Something that reads one part. */
    @FunctionalInterface
    interface PartReader {
        void read(XMLStreamReader in, Progress progress) throws XMLStreamException, IOException;
    }

    /** How far the whole file has been read. */
    @FunctionalInterface
    interface Progress {
        long bytes();
    }

    /** @throws org.komenius.model.problem.ProblemException if the part is missing, damaged or dangerous */
    void read(String part, PartReader reader) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw TableProblems.damaged(part).asException();
        }
        long packed = Math.max(0, entry.getCompressedSize());
        long unpacked = Math.max(1, entry.getSize());
        unpackedBytes = 0;
        try (InputStream in = new Counted(zip.getInputStream(entry));
                MarkupGuard text = new MarkupGuard(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            XMLStreamReader parser = new NoReferences(xml.createXMLStreamReader(text));
            try {
                reader.read(parser, () -> Math.min(packed, unpackedBytes * packed / unpacked));
            } finally {
                parser.close();
            }
        } catch (XMLStreamException | ZipException | java.nio.charset.CharacterCodingException e) {
            throw TableProblems.damaged(part).asException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends at a reference to an entity, which without declarations can stand for nothing. */
    private static final class NoReferences extends StreamReaderDelegate {

        NoReferences(XMLStreamReader in) {
            super(in);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
                throw TableProblems.declarations().asException();
            }
            return event;
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            unpackedBytes += bytes;
            if (unpackedBytes > limits.maxUnpackedBytes()
                    || unpackedBytes > TableLimits.RATIO_FROM_BYTES
                            && unpackedBytes / packedBytes > limits.maxRatio()) {
                throw TableProblems.bomb().asException();
            }
        }
    }
}

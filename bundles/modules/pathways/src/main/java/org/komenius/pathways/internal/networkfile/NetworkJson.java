package org.komenius.pathways.internal.networkfile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.komenius.model.problem.ProblemException;
import org.komenius.pathways.internal.network.Network;

/**
 * Reads and writes a network as one JSON file.
 *
 * <p>The file is flat: {@code format} and {@code formatVersion} first, then the fields of {@link Network}. Written files list every
 * field, in one order, with line feeds, so that the same network gives the same bytes and two versions can be compared by line. In a file
 * that is read, fields that may be null, empty or false can be left out; unknown or repeated fields are refused, because they are most likely
 * misspelt.
 *
 * <p>Whether the network makes sense is not asked here but by {@code NetworkCheck}: drafts may be contradictory. Thread-safe.
 */
public final class NetworkJson {

    /** Says what kind of file it is. */
    public static final String FORMAT = "komenius-network";

    /** Counts up when old files have to be read differently. */
    public static final int FORMAT_VERSION = 1;

    private static final ObjectWriter WRITER = NetworkMapper.writer();

    private NetworkJson() {}

    /**
     * @param in is read to its end, or up to {@link NetworkLimits#BYTES}, and not closed
     * @throws ProblemException with the place if it is not a network file or exceeds {@link NetworkLimits}
     * @throws IOException if the stream itself fails
     */
    public static Network read(InputStream in) throws IOException {
        return read(in.readNBytes(NetworkLimits.BYTES + 1));
    }

    /** @throws ProblemException with the place if it is not a network file or exceeds {@link NetworkLimits} */
    public static Network read(byte[] file) {
        if (file.length > NetworkLimits.BYTES) {
            throw NetworkFileProblems.tooLarge().asException();
        }
        try {
            FormatHeader.check(file);
            Network network = NetworkMapper.reader().readValue(file);
            if (network == null) {
                throw NetworkFileProblems.notANetwork().asException();
            }
            NetworkLimits.check(network);
            return network;
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e).asException(e);
        } catch (IOException e) {
            // The bytes are in memory, so this is broken text, for example a character that is not UTF-8.
            throw NetworkFileProblems.notText().asException(e);
        }
    }

    /** Indented, UTF-8, with a line feed at the end. */
    public static byte[] write(Network network) {
        try {
            byte[] json = WRITER.writeValueAsBytes(new NetworkFile(FORMAT, FORMAT_VERSION, network));
            byte[] file = Arrays.copyOf(json, json.length + 1);
            file[json.length] = '\n';
            return file;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write network " + network.id(), e);
        }
    }

    /**
     * The same as {@link #write}, or a part of a network (a stop, a text, a requirement) as it stands in the file, for answers that
     * contain it.
     *
     * @param part a {@link Network} or a record out of one; null gives JSON null
     */
    public static JsonNode tree(Object part) {
        Object value = part instanceof Network network ? new NetworkFile(FORMAT, FORMAT_VERSION, network) : part;
        return NetworkMapper.tree(value);
    }

    @JsonPropertyOrder({"format", "formatVersion"})
    record NetworkFile(String format, int formatVersion, @JsonUnwrapped Network network) {}
}

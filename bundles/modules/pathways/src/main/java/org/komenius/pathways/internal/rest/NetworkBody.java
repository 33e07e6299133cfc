package org.komenius.pathways.internal.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.pathways.internal.PathwaysConfiguration;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.networkfile.NetworkJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads networks out of request bodies, bounded by this module rather than by the tighter bound of JSON records. */
@Component(service = NetworkBody.class, configurationPid = PathwaysConfiguration.PID)
public class NetworkBody {

    /** For networks larger than a JSON body may be; the content is the same. */
    static final String TYPE = "application/vnd.komenius.network";

    private static final ProblemCode TOO_LARGE = ProblemCode.of("pathways.file.too-large", ProblemKind.TOO_LARGE);
    private static final ProblemCode EMPTY = ProblemCode.of("pathways.file.empty", ProblemKind.INVALID);
    private static final JsonFactory FACTORY = new JsonFactory();

    private final int maxBytes;

    @Activate
    public NetworkBody(PathwaysConfiguration configuration) {
        this.maxBytes = (int) Math.max(1, Math.min(configuration.maxNetworkBytes(), Integer.MAX_VALUE - 8));
    }

    /** @throws ProblemException with the place if the body is no network file, or too large */
    Network read(InputStream body) throws IOException {
        return NetworkJson.read(bytes(body));
    }

    /** The network itself, or an object whose only field {@code network} is one. @throws ProblemException as {@link #read} */
    Network readWrapped(InputStream body) throws IOException {
        byte[] bytes = bytes(body);
        byte[] inner = unwrapped(bytes);
        return NetworkJson.read(inner == null ? bytes : inner);
    }

    private byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw Problem.of(
                            TOO_LARGE,
                            "Das Netz ist größer als " + maxBytes + " Byte.",
                            "The network is larger than " + maxBytes + " bytes.")
                    .advise(
                            "Teilen Sie das Netz auf, oder lassen Sie maxNetworkBytes erhöhen.",
                            "Split the network, or have maxNetworkBytes raised.")
                    .asException();
        }
        if (bytes.length == 0) {
            throw Problem.of(EMPTY, "Es kam kein Netz an.", "No network arrived.")
                    .advise("Senden Sie das Netz als Inhalt der Anfrage.", "Send the network as the body.")
                    .asException();
        }
        return bytes;
    }

    /** Null unless the first field is {@code network}; whatever is wrong with the text is told by whoever reads it next. */
    private static byte[] unwrapped(byte[] bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT
                    || !"network".equals(parser.nextFieldName())
                    || parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            ByteArrayOutputStream inner = new ByteArrayOutputStream(bytes.length);
            try (JsonGenerator copy = FACTORY.createGenerator(inner)) {
                copy.copyCurrentStructure(parser);
            }
            return inner.toByteArray();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return null;
        }
    }
}

package org.komenius.registry.internal.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.registry.internal.geometry.GeoJson;
import org.komenius.registry.internal.persistence.BoundaryStore;
import org.komenius.registry.internal.region.BoundaryFeature;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Boundaries of a level as GeoJSON, with a validator, so that a browser loads each map once. */
@Component(service = RestResource.class)
@RestModule("registry")
@Path("/regions/boundaries")
public final class BoundaryResource implements RestResource {

    private static final int FINEST = 5;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final BoundaryStore boundaries;

    @Activate
    public BoundaryResource(@Reference BoundaryStore boundaries) {
        this.boundaries = boundaries;
    }

    /** @param decimals of the degrees, 2 to 5; by default as many as a map of that level can show */
    @GET
    @Produces({"application/geo+json", "application/json"})
    @PublicAccess(reason = "Boundaries are open official data, shown on public maps")
    public Response find(
            @QueryParam("level") String level,
            @QueryParam("within") String within,
            @QueryParam("on") String on,
            @QueryParam("decimals") Integer decimals,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        RegionLevel wanted =
                Objects.requireNonNullElse(Params.choice("level", level, RegionLevel.class), RegionLevel.KREIS);
        RegionKey where = Params.key("within", within);
        LocalDate day = Params.day("on", on, LocalDate.now());
        if (decimals != null && (decimals < 2 || decimals > FINEST)) {
            throw Params.invalid("decimals", decimals.toString(), "2 bis 5", "2 to 5", null);
        }
        int digits = decimals != null ? decimals : wanted.compareTo(RegionLevel.KREIS) <= 0 ? 3 : 4;
        String fingerprint = boundaries.fingerprint(wanted, where, day).substring(0, 24) + "-" + digits;
        if (ifNoneMatch != null && ifNoneMatch.contains(fingerprint)) {
            return cached(Response.notModified(), fingerprint).build();
        }
        List<BoundaryFeature> features = boundaries.find(wanted, where, day);
        return cached(Response.ok(collection(features, digits)), fingerprint).build();
    }

    private static Response.ResponseBuilder cached(Response.ResponseBuilder response, String fingerprint) {
        return response.header(HttpHeaders.ETAG, "\"" + fingerprint + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Encoding");
    }

    private static String collection(List<BoundaryFeature> features, int decimals) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            String source = features.stream()
                    .map(BoundaryFeature::source)
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining("; "));
            if (!source.isEmpty()) {
                json.writeStringField("source", source);
            }
            json.writeArrayFieldStart("features");
            for (BoundaryFeature feature : features) {
                write(json, feature, decimals);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("boundaries cannot be written to memory", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, BoundaryFeature feature, int decimals) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.region().key().value());
        json.writeObjectFieldStart("properties");
        json.writeStringField("key", feature.region().key().value());
        json.writeStringField("name", feature.region().name());
        json.writeStringField("kindName", feature.region().kindName());
        json.writeEndObject();
        json.writeFieldName("geometry");
        json.writeRawValue(GeoJson.write(GeoJson.read(feature.geometry()).rounded(decimals)));
        json.writeEndObject();
    }
}

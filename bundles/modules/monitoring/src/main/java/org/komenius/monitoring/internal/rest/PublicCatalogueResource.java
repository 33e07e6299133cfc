package org.komenius.monitoring.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.komenius.monitoring.internal.MonitoringConfiguration;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.PublicCatalogue;
import org.komenius.monitoring.internal.dcat.DcatSettings;
import org.komenius.monitoring.internal.dcat.Graph;
import org.komenius.monitoring.internal.dcat.JsonLd;
import org.komenius.monitoring.internal.dcat.RdfXml;
import org.komenius.monitoring.internal.dcat.Turtle;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.web.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The public data sets for open-data portals, as DCAT-AP.de in JSON-LD, Turtle or RDF/XML. */
@Component(service = RestResource.class, configurationPid = MonitoringConfiguration.PID)
@RestModule(MonitoringModule.ID)
@Path("/public/catalogue")
public class PublicCatalogueResource implements RestResource {

    private static final String JSON_LD = "application/ld+json";
    private static final String TURTLE = "text/turtle";
    private static final String RDF_XML = "application/rdf+xml";

    private final PublicCatalogue catalogue;
    private final Site site;
    private final MonitoringConfiguration configuration;
    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Activate
    public PublicCatalogueResource(
            @Reference PublicCatalogue catalogue, @Reference Site site, MonitoringConfiguration configuration) {
        this.catalogue = catalogue;
        this.site = site;
        this.configuration = configuration;
    }

    /**
     * The same state gives the same bytes, so {@code ETag} and {@code If-None-Match} spare portals the transfer.
     *
     * @param format {@code jsonld}, {@code ttl} or {@code rdf}; decides before {@code Accept}
     * @param page from 1, each of 500 data sets
     */
    @GET
    @Produces({JSON_LD, MediaType.APPLICATION_JSON, TURTLE, RDF_XML})
    @PublicAccess(reason = PublicDatasetResource.WHY_PUBLIC)
    public Response catalogue(
            @QueryParam("format") String format,
            @QueryParam("page") @DefaultValue("1") int page,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @Context UriInfo address,
            @Context Request request) {
        Graph graph = catalogue.page(settings(address), Math.max(1, page));
        String type = type(format, accept);
        String text =
                switch (type) {
                    case TURTLE -> Turtle.write(graph);
                    case RDF_XML -> RdfXml.write(graph);
                    default -> json(graph);
                };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(sha256(bytes));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(bytes, type + ";charset=utf-8") : unchanged)
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static String type(String format, String accept) {
        String wanted = format == null || format.isBlank() ? accept : format.toLowerCase(Locale.ROOT);
        if (wanted == null) {
            return JSON_LD;
        }
        if (wanted.equals("ttl") || wanted.contains(TURTLE)) {
            return TURTLE;
        }
        if (wanted.equals("rdf") || wanted.contains(RDF_XML)) {
            return RDF_XML;
        }
        if (format == null || format.isBlank() || wanted.equals("jsonld")) {
            return JSON_LD;
        }
        throw QuestionParameters.invalid(
                "format",
                "Den Katalog gibt es als jsonld, ttl und rdf.",
                "The catalogue is offered as jsonld, ttl and rdf.",
                null);
    }

    private DcatSettings settings(UriInfo address) {
        String base = configuration.publicAddress().isBlank()
                ? address.getBaseUri().resolve("/").toString()
                : configuration.publicAddress().strip();
        return new DcatSettings(
                base.replaceAll("/+$", ""),
                site.municipality(),
                blankToNull(configuration.contributorId()),
                blankToNull(configuration.contactEmail()),
                configuration.catalogueLicence());
    }

    private String json(Graph graph) {
        try {
            return mapper.writeValueAsString(JsonLd.write(graph));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the catalogue as JSON", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

package org.komenius.monitoring.internal.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.komenius.documents.Documents;
import org.komenius.documents.charts.Chart;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.Snapshots;
import org.komenius.monitoring.internal.export.AnalysisPicture;
import org.komenius.monitoring.internal.export.FigureView;
import org.komenius.monitoring.internal.rest.AnalysisJsonViews.AnswerJson;
import org.komenius.monitoring.internal.sharing.Snapshot;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Published states of analyses for other sites: figures and pictures. 410 once their data are not public any more. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/public/analyses/{hash}")
@Produces(MediaType.APPLICATION_JSON)
public class PublicAnalysisResource implements RestResource {

    static final String WHY_PUBLIC =
            "States of analyses that an authorised person has published, with public figures only";
    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";
    private static final int WIDTH = 800;

    private final Snapshots snapshots;
    private final Documents documents;

    @Activate
    public PublicAnalysisResource(@Reference Snapshots snapshots, @Reference Documents documents) {
        this.snapshots = snapshots;
        this.documents = documents;
    }

    @GET
    @PublicAccess(reason = WHY_PUBLIC)
    public AnswerJson data(
            @PathParam("hash") String hash,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        return AnalysisJsonViews.answer(
                snapshots.calculatePublic(snapshots.findPublic(hash), false),
                QuestionParameters.language(lang, acceptLanguage));
    }

    @GET
    @Path("/image.svg")
    @Produces(SVG)
    @PublicAccess(reason = WHY_PUBLIC)
    public Response svg(@PathParam("hash") String hash, @QueryParam("lang") String lang) throws IOException {
        return picture(chart(hash, lang).svg().getBytes(StandardCharsets.UTF_8), SVG + ";charset=UTF-8");
    }

    /** Twice as many pixels as the SVG has units, for sharp screens. */
    @GET
    @Path("/image.png")
    @Produces(PNG)
    @PublicAccess(reason = WHY_PUBLIC)
    public Response png(@PathParam("hash") String hash, @QueryParam("lang") String lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writePng(chart(hash, lang).svg(), 2 * WIDTH, out);
        return picture(out.toByteArray(), PNG);
    }

    private Chart chart(String hash, String lang) throws IOException {
        String language = QuestionParameters.language(lang, null);
        Snapshot snapshot = snapshots.findPublic(hash);
        Calculated calculated = snapshots.calculatePublic(snapshot, false);
        String source = String.join("; ", new FigureView(calculated, language).sources());
        return new AnalysisPicture(calculated, language).draw(snapshot.title(), source, WIDTH, 40);
    }

    /** Other sites may show it; nobody keeps it, so that what is taken back is gone everywhere. */
    private static Response picture(byte[] content, String type) {
        return Response.ok(content, type)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}

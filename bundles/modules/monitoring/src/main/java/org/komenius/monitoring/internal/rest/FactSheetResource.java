package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.FactSheets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;
import org.komenius.monitoring.internal.persistence.AnalysisStore;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** "Steckbrief für heute Abend": one accessible page of PDF from one to four saved analyses. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/fact-sheet")
public class FactSheetResource implements RestResource {

    static final String PDF = "application/pdf";

    private final FactSheets sheets;
    private final AnalysisStore store;
    private final CurrentCaller caller;

    @Activate
    public FactSheetResource(
            @Reference FactSheets sheets, @Reference AnalysisStore store, @Reference CurrentCaller caller) {
        this.sheets = sheets;
        this.store = store;
        this.caller = caller;
    }

    /**
     * @param analyses ids of saved analyses, one to four
     * @param region key of the region that it is about; without, about all regions that the analyses show
     */
    @GET
    @Produces(PDF)
    @RequiresPermission(MonitoringModule.READ)
    public Response write(
            @QueryParam("analysis") List<String> analyses,
            @QueryParam("region") String region,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage)
            throws IOException {
        List<SavedAnalysis> chosen = analyses.stream().limit(10).map(this::find).toList();
        String language = QuestionParameters.language(lang, acceptLanguage);
        byte[] pdf = sheets.write(chosen, region == null || region.isBlank() ? null : region.strip(), language);
        String name = language.startsWith("en") ? "fact-sheet" : "steckbrief";
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }

    private SavedAnalysis find(String id) {
        return store.find(id, caller.get()).orElseThrow(() -> Problem.of(
                        ProblemCode.of("monitoring.analysis.unknown", ProblemKind.NOT_FOUND),
                        "Diese Auswertung gibt es nicht, oder sie ist nicht mit Ihnen geteilt.",
                        "There is no such analysis, or it is not shared with you.")
                .asException());
    }
}

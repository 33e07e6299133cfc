package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.KeptAnswers;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers questions about a data set as JSON, CSV or XLSX. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/{id}/data")
public class DataResource implements RestResource {

    static final String CSV = "text/csv";
    static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0.0;labels=both";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Datasets datasets;
    private final DataAnswers answers;

    @Activate
    public DataResource(@Reference Datasets datasets, @Reference KeptAnswers kept) {
        this.datasets = datasets;
        this.answers = new DataAnswers(datasets, kept);
    }

    /**
     * Facts of one version, filtered and added up.
     *
     * @param version number; the newest released one without
     * @param groupBy dimension codes
     * @param filter {@code DIMENSION:member,member}, one per dimension
     * @param measure measure codes; all without
     * @param regionLevel only regions of that level, for example {@code KREIS}
     * @param partialSums allows sums in which something is missing; they are marked
     * @param format {@code json}, {@code csv}, {@code xlsx} or {@code sdmx-csv}; otherwise the Accept header decides
     * @param lang {@code de} or {@code en}: labels, and separators of the CSV
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, "application/vnd.sdmx.data+csv"})
    @RequiresPermission(MonitoringModule.READ)
    public Response data(
            @PathParam("id") String id,
            @QueryParam("version") Integer version,
            @QueryParam("groupBy") List<String> groupBy,
            @QueryParam("filter") List<String> filter,
            @QueryParam("measure") List<String> measure,
            @QueryParam("regionLevel") String regionLevel,
            @QueryParam("partialSums") @DefaultValue("false") boolean partialSums,
            @QueryParam("format") String format,
            @QueryParam("lang") String lang,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @Context Request request)
            throws IOException {
        DatasetInfo dataset = datasets.dataset(id);
        return answers.answer(
                dataset,
                datasets.version(id, version),
                QuestionParameters.question(groupBy, filter, measure, regionLevel, partialSums),
                new DataAnswers.Form(format, lang, accept, acceptLanguage),
                request);
    }
}

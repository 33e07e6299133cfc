package org.komenius.monitoring.internal.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.export.CsvTable;
import org.komenius.monitoring.internal.export.SdmxCsvTable;
import org.komenius.monitoring.internal.export.TableSource;
import org.komenius.monitoring.internal.export.XlsxTable;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.query.QuestionPlan;
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

    @Activate
    public DataResource(@Reference Datasets datasets) {
        this.datasets = datasets;
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
        VersionInfo found = datasets.version(id, version);
        QuestionPlan plan =
                datasets.plan(found, QuestionParameters.question(groupBy, filter, measure, regionLevel, partialSums));
        String language = QuestionParameters.language(lang, acceptLanguage);
        String type = type(format, accept);
        EntityTag tag = tag(dataset, found, plan, language, type);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.cacheControl(revalidate()).tag(tag).build();
        }
        if (type.equals(SDMX) && !groupBy.toString().contains(Dimension.TIME)) {
            throw QuestionParameters.invalid(
                    "groupBy",
                    "SDMX-CSV braucht die Zeit: groupBy nennt auch TIME.",
                    "SDMX-CSV needs the time: groupBy names TIME too.",
                    null);
        }
        DataTable table = datasets.answer(found, plan);
        Response.ResponseBuilder answer = Response.ok(body(dataset, found, table, language, type), type(type));
        if (!type.equals(MediaType.APPLICATION_JSON)) {
            String name =
                    dataset.tableCode().replaceAll("[^0-9A-Za-z._-]", "_") + (type.equals(XLSX) ? ".xlsx" : ".csv");
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        }
        return answer.tag(tag)
                .cacheControl(revalidate())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private static Object body(DatasetInfo dataset, VersionInfo version, DataTable table, String language, String type)
            throws IOException {
        String source = TableSource.line(dataset, version, language);
        return switch (type) {
            case CSV -> CsvTable.write(table, language);
            case XLSX -> XlsxTable.write(table, language, dataset.title(), source);
            case SDMX -> SdmxCsvTable.write(table, dataset.tableCode(), version.number(), dataset.title(), language);
            default -> new DataJson(
                    dataset.id(),
                    dataset.title(),
                    dataset.tableCode(),
                    version.number(),
                    source,
                    DataJson.columns(table, language),
                    DataJson.measures(table, language),
                    table.applied(),
                    DataJson.rows(table, language));
        };
    }

    private static String type(String format, String accept) {
        if (format != null && !format.isBlank()) {
            return switch (format) {
                case "json" -> MediaType.APPLICATION_JSON;
                case "csv" -> CSV;
                case "xlsx" -> XLSX;
                case "sdmx-csv" -> SDMX;
                default -> throw QuestionParameters.invalid(
                        "format",
                        "format ist json, csv, xlsx oder sdmx-csv.",
                        "format is json, csv, xlsx or sdmx-csv.",
                        null);
            };
        }
        if (accept != null && accept.startsWith(CSV)) {
            return CSV;
        }
        return accept != null && accept.startsWith(XLSX) ? XLSX : MediaType.APPLICATION_JSON;
    }

    private static MediaType type(String name) {
        return name.equals(CSV) ? new MediaType("text", "csv", StandardCharsets.UTF_8.name()) : MediaType.valueOf(name);
    }

    /** Facts of a version never change, so version, question and form make the tag; texts that may change count in too. */
    private static EntityTag tag(
            DatasetInfo dataset, VersionInfo version, QuestionPlan plan, String language, String type) {
        String all = String.join(
                "|",
                version.id(),
                String.valueOf(version.rowVersion()),
                String.valueOf(dataset.rowVersion()),
                plan.query().toString(),
                language,
                type);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(hash, 0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static CacheControl revalidate() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoTransform(false);
        control.setMaxAge(0);
        control.setMustRevalidate(true);
        return control;
    }
}

package org.komenius.monitoring.internal.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.komenius.monitoring.internal.Datasets;
import org.komenius.monitoring.internal.KeptAnswers;
import org.komenius.monitoring.internal.KeptAnswers.Answer;
import org.komenius.monitoring.internal.KeptAnswers.Key;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.export.CsvTable;
import org.komenius.monitoring.internal.export.SdmxCsvTable;
import org.komenius.monitoring.internal.export.TableSource;
import org.komenius.monitoring.internal.export.XlsxTable;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.komenius.monitoring.internal.query.DataTable;
import org.komenius.monitoring.internal.query.QuestionPlan;
import org.komenius.rest.RestJson;

/** Answers a question in the form that the caller asks for; the same for staff and for everybody. */
final class DataAnswers {

    private static final ObjectMapper JSON = RestJson.newMapper();

    private final Datasets datasets;
    private final KeptAnswers kept;

    DataAnswers(Datasets datasets, KeptAnswers kept) {
        this.datasets = datasets;
        this.kept = kept;
    }

    /** What the caller said of the form; each may be null. */
    record Form(String format, String lang, String accept, String acceptLanguage) {}

    Response answer(DatasetInfo dataset, VersionInfo found, DataQuestion question, Form form, Request request)
            throws IOException {
        String language = QuestionParameters.language(form.lang(), form.acceptLanguage());
        String type = type(form.format(), form.accept());
        Key key = new Key(
                dataset.id(),
                dataset.rowVersion(),
                found.id(),
                found.rowVersion(),
                datasets.shownCube(found),
                question,
                language,
                type);
        Optional<Answer> known = kept.find(key);
        QuestionPlan plan = known.isPresent() ? null : datasets.plan(found, question);
        EntityTag tag = new EntityTag(known.isPresent() ? known.get().tag() : tag(key, plan));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.cacheControl(revalidate()).tag(tag).build();
        }
        byte[] body = known.isPresent() ? known.get().body() : write(dataset, found, question, plan, key);
        // A guard switched meanwhile has shown another cube than the key says.
        if (known.isEmpty() && Objects.equals(key.cube(), datasets.shownCube(found))) {
            kept.keep(key, new Answer(tag.getValue(), body));
        }
        Response.ResponseBuilder answer = Response.ok(body, type(type));
        if (!type.equals(MediaType.APPLICATION_JSON)) {
            String name = dataset.tableCode().replaceAll("[^0-9A-Za-z._-]", "_")
                    + (type.equals(DataResource.XLSX) ? ".xlsx" : ".csv");
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        }
        return answer.tag(tag)
                .cacheControl(revalidate())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private byte[] write(DatasetInfo dataset, VersionInfo version, DataQuestion question, QuestionPlan plan, Key key)
            throws IOException {
        if (key.type().equals(DataResource.SDMX) && !question.groupBy().contains(Dimension.TIME)) {
            throw QuestionParameters.invalid(
                    "groupBy",
                    "SDMX-CSV braucht die Zeit: groupBy nennt auch TIME.",
                    "SDMX-CSV needs the time: groupBy names TIME too.",
                    null);
        }
        DataTable table = datasets.answer(version, plan);
        String language = key.language();
        String source = TableSource.line(dataset, version, language);
        return switch (key.type()) {
            case DataResource.CSV -> CsvTable.write(table, language);
            case DataResource.XLSX -> XlsxTable.write(table, language, dataset.title(), source);
            case DataResource.SDMX -> SdmxCsvTable.write(
                    table, dataset.tableCode(), version.number(), dataset.title(), language);
            default -> JSON.writeValueAsBytes(new DataJson(
                    dataset.id(),
                    dataset.title(),
                    dataset.tableCode(),
                    version.number(),
                    source,
                    DataJson.columns(table, language),
                    DataJson.measures(table, language),
                    table.applied(),
                    DataJson.rows(table, language)));
        };
    }

    private static String type(String format, String accept) {
        if (format != null && !format.isBlank()) {
            return switch (format) {
                case "json" -> MediaType.APPLICATION_JSON;
                case "csv" -> DataResource.CSV;
                case "xlsx" -> DataResource.XLSX;
                case "sdmx-csv" -> DataResource.SDMX;
                default -> throw QuestionParameters.invalid(
                        "format",
                        "format ist json, csv, xlsx oder sdmx-csv.",
                        "format is json, csv, xlsx or sdmx-csv.",
                        null);
            };
        }
        if (accept != null && accept.startsWith(DataResource.CSV)) {
            return DataResource.CSV;
        }
        return accept != null && accept.startsWith(DataResource.XLSX) ? DataResource.XLSX : MediaType.APPLICATION_JSON;
    }

    private static MediaType type(String name) {
        return name.equals(DataResource.CSV)
                ? new MediaType("text", "csv", StandardCharsets.UTF_8.name())
                : MediaType.valueOf(name);
    }

    /**
     * Facts of a cube never change, so cube, question and form make the tag; texts that may change count in too. The version alone would
     * not do: it shows another cube once its guard is switched.
     */
    private static String tag(Key key, QuestionPlan plan) {
        String all = String.join(
                "|",
                key.versionId(),
                String.valueOf(key.cube()),
                String.valueOf(key.versionRow()),
                String.valueOf(key.datasetRow()),
                plan.query().toString(),
                key.language(),
                key.type());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
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

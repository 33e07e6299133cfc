package org.komenius.rest.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.validation.Validation;
import javax.validation.ValidatorFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.komenius.rest.internal.openapi.OpenApiResource;
import org.komenius.spi.security.Caller;

/** The promises of the REST layer, over real HTTP. The header X-Test-Permissions stands for a signed-in caller. */
class ModuleServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Server jetty;
    private static ModuleServlet servlet;

    @BeforeAll
    static void start() throws Exception {
        servlet = new ModuleServlet(newServer());
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(servlet);
        holder.setInitParameter("hide-service-list-page", "true");
        context.addServlet(holder, "/api/sample/*");
        Filter caller = (request, response, chain) -> {
            String permissions = ((javax.servlet.http.HttpServletRequest) request).getHeader("X-Test-Permissions");
            if (permissions != null) {
                request.setAttribute(
                        Caller.REQUEST_ATTRIBUTE,
                        new Caller(Caller.Kind.USER, "1", "Test", Set.of(permissions.split(","))));
            }
            chain.doFilter(request, response);
        };
        context.addFilter(new FilterHolder(caller), "/*", EnumSet.of(DispatcherType.REQUEST));
        jetty = new Server(0);
        jetty.setHandler(context);
        jetty.start();
    }

    private static ModuleServer newServer() {
        ValidatorFactory validation = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        RestConfiguration bounds = new FixedBounds();
        return new ModuleServer(
                "sample",
                List.of(new SampleResource()),
                new OpenApiResource("sample", List.of(SampleResource.class)),
                validation,
                bounds);
    }

    @AfterAll
    static void stop() throws Exception {
        jetty.stop();
        servlet.close();
    }

    @Test
    void anybodyReadsWhatIsPublic() throws Exception {
        HttpResponse<String> response = get("/things/open", null);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/title/de").asText()).isEqualTo("Offen");
    }

    @Test
    void nobodyIsAskedToSignIn() throws Exception {
        HttpResponse<String> response = get("/things/signed-in", null);
        assertProblem(response, 401, "rest.sign-in-required");
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void aCallerWithoutThePermissionIsRefused() throws Exception {
        assertProblem(get("/things", "sample.edit"), 403, "rest.forbidden");
        assertThat(get("/things", "sample.read").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesAreLinkedUntilTheEnd() throws Exception {
        HttpResponse<String> first = get("/things?limit=6", "sample.read");
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).startsWith("</api/sample/things?").endsWith("; rel=\"next\"");
        String path = link.substring("</api/sample".length(), link.indexOf('>'));
        HttpResponse<String> second = get(path, "sample.read");
        assertThat(json(second).get("items").toString()).isEqualTo("[6,7,8,9]");
        assertThat(second.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void impossibleLimitsAndCursorsAreProblems() throws Exception {
        assertProblem(get("/things?limit=0", "sample.read"), 400, "rest.limit.out-of-range");
        assertProblem(get("/things?limit=501", "sample.read"), 400, "rest.limit.out-of-range");
        assertProblem(get("/things?cursor=%21%21", "sample.read"), 400, "rest.cursor.broken");
        HttpResponse<String> word = get("/things?limit=x", "sample.read");
        assertProblem(word, 400, "rest.invalid");
        assertThat(json(word).at("/location/field").asText()).isEqualTo("limit");
        assertThat(get("/things?limit=", "sample.read").statusCode()).isEqualTo(200);
    }

    @Test
    void eachBrokenFieldIsNamedInBothLanguages() throws Exception {
        HttpResponse<String> response = send("POST", "/things", "{\"name\":\"x\",\"title\":null}", null);
        assertProblem(response, 400, "rest.invalid");
        JsonNode part = json(response).at("/problems/0");
        assertThat(part.at("/location/field").asText()).isEqualTo("name");
        assertThat(part.at("/detail/de").asText()).contains("zwischen 2 und 5");
        assertThat(part.at("/detail/en").asText()).contains("between 2 and 5");
    }

    @Test
    void malformedJsonSaysWhere() throws Exception {
        HttpResponse<String> response = send("POST", "/things", "{\n\"name\": oops}", null);
        assertProblem(response, 400, "rest.invalid");
        assertThat(json(response).at("/location/row").asInt()).isEqualTo(2);
    }

    @Test
    void unknownFieldsAreNotIgnored() throws Exception {
        HttpResponse<String> response = send("POST", "/things", "{\"name\":\"abc\",\"nmae\":1}", null);
        assertProblem(response, 400, "rest.invalid");
        assertThat(json(response).at("/location/field").asText()).isEqualTo("nmae");
    }

    @Test
    void aChangeNeedsTheCurrentVersion() throws Exception {
        assertProblem(send("PUT", "/things", "{\"name\":\"abc\"}", null), 428, "rest.if-match.missing");
        assertProblem(send("PUT", "/things", "{\"name\":\"abc\"}", "\"v6\""), 412, "rest.if-match.stale");
        assertThat(send("PUT", "/things", "{\"name\":\"abc\"}", "W/\"v7\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void problemsKeepTheirPlace() throws Exception {
        HttpResponse<String> response = get("/things/problem", null);
        assertProblem(response, 422, "sample.row.too-few-cells");
        assertThat(json(response).get("location").toString()).isEqualTo("{\"row\":3,\"column\":2,\"field\":\"value\"}");
    }

    @Test
    void unexpectedFailuresTellATraceIdAndNothingInternal() throws Exception {
        HttpResponse<String> response = get("/things/bug", null);
        assertProblem(response, 500, "rest.unexpected");
        assertThat(json(response).get("traceId").asText()).hasSize(36);
        assertThat(response.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void addressesMethodsAndFormatsThatDoNotExist() throws Exception {
        assertProblem(get("/nothing", null), 404, "rest.not-found");
        assertProblem(send("DELETE", "/things", "", null), 405, "rest.method-not-allowed");
        HttpRequest xml =
                request("/things/open").header("Accept", "application/xml").build();
        assertProblem(HTTP.send(xml, HttpResponse.BodyHandlers.ofString()), 406, "rest.not-acceptable");
        HttpRequest text = request("/things")
                .header("Content-Type", "text/plain")
                .header("X-Test-Permissions", "sample.edit")
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        assertProblem(HTTP.send(text, HttpResponse.BodyHandlers.ofString()), 415, "rest.unsupported-media-type");
    }

    @Test
    void largeJsonIsRefusedWithAndWithoutLength() throws Exception {
        byte[] large = ("{\"name\":\"" + "x".repeat(5000) + "\"}").getBytes();
        HttpRequest known = request("/things")
                .header("Content-Type", "application/json")
                .header("X-Test-Permissions", "sample.edit")
                .POST(HttpRequest.BodyPublishers.ofByteArray(large))
                .build();
        assertProblem(HTTP.send(known, HttpResponse.BodyHandlers.ofString()), 413, "rest.too-large");
        HttpRequest chunked = request("/things")
                .header("Content-Type", "application/json")
                .header("X-Test-Permissions", "sample.edit")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                .build();
        assertProblem(HTTP.send(chunked, HttpResponse.BodyHandlers.ofString()), 413, "rest.too-large");
    }

    @Test
    void largeAnswersAreCompressedForThoseWhoAccept() throws Exception {
        HttpRequest gzip =
                request("/things/large").header("Accept-Encoding", "gzip").build();
        HttpResponse<byte[]> response = HTTP.send(gzip, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(response.body().length).isLessThan(2000);
        assertThat(get("/things/large", null).headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void theDescriptionNamesPermissions() throws Exception {
        JsonNode description = json(get("/openapi.json", null));
        assertThat(description.at("/openapi").asText()).startsWith("3.");
        assertThat(description.at("/paths/~1things/get/x-komenius-permission").asText())
                .isEqualTo("sample.read");
        assertThat(description.at("/paths/~1things~1open/get/security").isMissingNode())
                .isTrue();
    }

    @Test
    void replacingTheServerCutsNoRequestOff() throws Exception {
        for (int i = 0; i < 5; i++) {
            servlet.replaceWith(newServer());
            assertThat(get("/things/open", null).statusCode()).isEqualTo(200);
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).get("code").asText()).isEqualTo(code);
        assertThat(json(response).at("/detail/de").asText()).isNotBlank();
        assertThat(json(response).at("/detail/en").asText()).isNotBlank();
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> get(String path, String permissions) throws Exception {
        HttpRequest.Builder request = request(path);
        if (permissions != null) {
            request.header("X-Test-Permissions", permissions);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String method, String path, String body, String ifMatch) throws Exception {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").header("X-Test-Permissions", "sample.edit");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return HTTP.send(
                request.method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + jetty.getURI().getPort() + "/api/sample" + path));
    }

    /** Bounds small enough to be reached by a test. */
    private static final class FixedBounds implements RestConfiguration {
        @Override
        public Class<? extends java.lang.annotation.Annotation> annotationType() {
            return RestConfiguration.class;
        }

        @Override
        public long maxJsonBytes() {
            return 4096;
        }

        @Override
        public long maxUploadBytes() {
            return 8192;
        }

        @Override
        public int gzipFromBytes() {
            return 1024;
        }
    }
}

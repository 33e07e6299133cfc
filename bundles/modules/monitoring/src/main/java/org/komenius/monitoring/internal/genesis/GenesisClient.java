package org.komenius.monitoring.internal.genesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Speaks REST 2020 of GENESIS (Statistisches Bundesamt, "GENESIS-Webservices, RESTful/JSON"): form parameters in the body, credentials
 * in headers, flat CSV as ZIP.
 *
 * <p>A table too large for a dialogue (code 98) is ordered as a job (99), looked for among the account's results until it is there
 * (104: not yet), and fetched as a result file. May be used from any thread.
 */
public final class GenesisClient {

    private static final int DONE = 0;
    private static final int DONE_WITH_CHANGES = 22;
    private static final int TOO_LARGE_FOR_DIALOGUE = 98;
    private static final int JOB_CREATED = 99;
    private static final int NOTHING_FOUND = 104;
    private static final int NO_DATA = -1;
    private static final int NOT_SIGNED_IN = 15;
    private static final Pattern RESULT_NAME = Pattern.compile("([0-9A-Z][0-9A-Za-z-]+_\\d+)");
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int MAX_JSON_BYTES = 20_000_000;

    private final HttpClient http;
    private final GenesisAccount account;
    private final Waiting waiting;
    private final long maxBytes;
    private final ObjectMapper mapper = new ObjectMapper();

    /** How to wait for a job of the service. */
    public interface Waiting {
        /**
         * Returns when it is time to look again.
         *
         * @param round how often has been looked already, from 1
         * @return false if it is no use to wait any longer
         */
        boolean again(int round);

        /** How long this waits altogether, for the message. */
        long minutes();
    }

    /** @param maxBytes largest file that is fetched */
    public GenesisClient(HttpClient http, GenesisAccount account, Waiting waiting, long maxBytes) {
        this.http = http;
        this.account = account;
        this.waiting = waiting;
        this.maxBytes = maxBytes;
    }

    /** @throws org.komenius.model.problem.ProblemException if the credentials are not accepted */
    public void signIn() throws IOException, InterruptedException {
        GenesisAnswer answer = json(send("helloworld/logincheck", Map.of("language", "de")));
        if (answer.code() != DONE) {
            throw GenesisProblems.signInRefused(account, answer.sentence()).asException();
        }
    }

    /**
     * Writes the table as flat CSV, zipped as it comes, to {@code target}.
     *
     * @param progress gets the bytes so far, and may throw to end it
     * @throws org.komenius.model.problem.ProblemException if the service has no such table or refuses; {@code target} may be left
     *     unfinished then
     */
    public void fetch(GenesisWish wish, Path target, LongConsumer progress) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = send("data/tablefile", parameters(wish, false));
        if (isFile(answer)) {
            save(answer, wish.table(), target, progress);
            return;
        }
        GenesisAnswer said = json(answer);
        if (said.code() != TOO_LARGE_FOR_DIALOGUE) {
            throw refusal(wish.table(), said);
        }
        GenesisAnswer ordered = json(send("data/tablefile", parameters(wish, true)));
        if (ordered.code() != JOB_CREATED) {
            throw refusal(wish.table(), ordered);
        }
        String result = resultName(ordered.sentence());
        await(wish.table(), result, progress);
        HttpResponse<InputStream> file = send(
                "data/resultfile",
                Map.of(
                        "name",
                        result,
                        "area",
                        "Benutzer",
                        "compress",
                        "true",
                        "format",
                        "ffcsv",
                        "language",
                        wish.language()));
        if (!isFile(file)) {
            throw refusal(wish.table(), json(file));
        }
        save(file, wish.table(), target, progress);
    }

    private void await(String table, String result, LongConsumer progress) throws IOException, InterruptedException {
        for (int round = 1; ; round++) {
            GenesisAnswer found = json(send(
                    "catalogue/results",
                    Map.of("selection", result, "area", "Benutzer", "pagelength", "1", "language", "de")));
            if (found.code() == DONE && !found.body().path("List").isEmpty()) {
                return;
            }
            if (found.code() != DONE && found.code() != NOTHING_FOUND) {
                throw refusal(table, found);
            }
            progress.accept(0);
            if (!waiting.again(round)) {
                throw GenesisProblems.tooLong(table, waiting.minutes()).asException();
            }
        }
    }

    private static Map<String, String> parameters(GenesisWish wish, boolean job) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", wish.table());
        all.put("area", "all");
        all.put("compress", "true");
        all.put("format", "ffcsv");
        all.put("job", String.valueOf(job));
        all.put("language", wish.language());
        if (wish.startYear() != null) {
            all.put("startyear", wish.startYear().toString());
        }
        if (wish.endYear() != null) {
            all.put("endyear", wish.endYear().toString());
        }
        if (wish.regionalKey() != null) {
            all.put("regionalkey", wish.regionalKey());
        }
        return all;
    }

    private HttpResponse<InputStream> send(String method, Map<String, String> parameters)
            throws IOException, InterruptedException {
        String form = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(account.base() + method))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("username", account.userName())
                .header("password", account.password())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 401) {
                answer.body().close();
                throw GenesisProblems.signInRefused(account, "").asException();
            }
            return answer;
        } catch (IOException e) {
            throw GenesisProblems.unreachable(account).asException(e);
        }
    }

    /** Data come as ZIP or CSV, everything else as JSON. */
    private static boolean isFile(HttpResponse<InputStream> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() == 200 && !type.contains("json") && !type.contains("html");
    }

    private GenesisAnswer json(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream in = answer.body()) {
            JsonNode body = mapper.readTree(in.readNBytes(MAX_JSON_BYTES));
            if (body == null || !body.has("Status")) {
                throw GenesisProblems.notUnderstood(answer.statusCode()).asException();
            }
            return GenesisAnswer.of(body);
        } catch (JsonProcessingException e) {
            throw GenesisProblems.notUnderstood(answer.statusCode()).asException(e);
        }
    }

    private void save(HttpResponse<InputStream> answer, String table, Path target, LongConsumer progress)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        try (InputStream in = answer.body();
                OutputStream out = Files.newOutputStream(target)) {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                all += read;
                if (all > maxBytes) {
                    throw GenesisProblems.tooLarge(table, maxBytes).asException();
                }
                out.write(buffer, 0, read);
                progress.accept(all);
            }
        }
    }

    private static String resultName(String sentence) {
        Matcher name = RESULT_NAME.matcher(sentence);
        if (!name.find()) {
            throw GenesisProblems.refused(JOB_CREATED, sentence).asException();
        }
        return name.group(1);
    }

    private RuntimeException refusal(String table, GenesisAnswer answer) {
        return switch (answer.code()) {
            case NOTHING_FOUND, NO_DATA -> GenesisProblems.nothingFound(table, answer.sentence())
                    .asException();
            case NOT_SIGNED_IN -> GenesisProblems.signInRefused(account, answer.sentence())
                    .asException();
            case DONE, DONE_WITH_CHANGES -> GenesisProblems.notUnderstood(200).asException();
            default -> GenesisProblems.refused(answer.code(), answer.sentence()).asException();
        };
    }
}

package org.komenius.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A REST client with a cookie jar of its own, as a browser or an integrator has it. */
public final class Api {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String csrfToken;

    public Api(URI base) {
        this.base = base;
    }

    /** Signs in with a session cookie; later requests carry the CSRF token. */
    public Api signIn(String userName, String password) {
        String body = "{\"userName\":\"" + userName + "\",\"password\":\"" + password + "\"}";
        Answer answer = post("api/platform/session", body).requireStatus(200);
        csrfToken = answer.json().path("csrfToken").asText();
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
    }

    /** Posts, and requires that something was created and stands where the answer's {@code Location} says. */
    public Answer create(String path, String json) {
        return requireThere(post(path, json).requireStatus(201));
    }

    /** Requires that the answer's {@code Location} can be read; returns the answer. */
    public Answer requireThere(Answer created) {
        get(URI.create(created.header("Location")).getPath()).requireStatus(200);
        return created;
    }

    public Answer delete(String path, Map<String, String> headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST).method(method, body);
        headers.forEach(request::header);
        if (csrfToken != null && !"GET".equals(method) && !headers.containsKey("X-CSRF-Token")) {
            request.header("X-CSRF-Token", csrfToken);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at " + method + " " + path, e);
        }
    }
}

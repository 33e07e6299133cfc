package org.komenius.web.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.komenius.web.internal.asset.Gzip;

/** Writes whole bodies, compressed where it pays. */
final class Answers {

    private Answers() {}

    static void write(HttpServletRequest request, HttpServletResponse response, byte[] content, String mediaType)
            throws IOException {
        response.setContentType(mediaType);
        response.addHeader("Vary", "Accept-Encoding");
        byte[] body = content;
        if (Gzip.pays(content, mediaType, request.getHeader("Accept-Encoding"))) {
            body = Gzip.compress(content);
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A failure in the one shape that all of Komenius uses. The texts are ours and need no escaping. */
    static void problem(HttpServletResponse response, int status, String code, String german, String english)
            throws IOException {
        SecurityHeaders.common(response);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json;charset=utf-8");
        String body = "{\"type\":\"urn:komenius:problem:" + code + "\",\"title\":\"" + german + "\",\"status\":"
                + status + ",\"code\":\"" + code + "\",\"detail\":{\"de\":\"" + german + "\",\"en\":\"" + english
                + "\"}}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    static void noSuchInterface(HttpServletResponse response) throws IOException {
        problem(
                response,
                404,
                "web.api.not-found",
                "Diese Schnittstelle gibt es nicht.",
                "There is no such interface.");
    }

    static void readOnly(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        problem(
                response,
                405,
                "web.read-only",
                "Diese Adresse kann nur gelesen werden.",
                "This address can only be read.");
    }
}

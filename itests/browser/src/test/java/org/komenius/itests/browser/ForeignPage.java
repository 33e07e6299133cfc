package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.komenius.itests.support.Await;

/** The web site of a local paper, on another origin, that shows a published analysis as picture and as frame. */
final class ForeignPage {

    private static final String CONFIGURATION = "org.komenius.monitoring.embed.cfg";

    private ForeignPage() {}

    /** The picture shows everywhere, the frame where the administration allows it, and no other page of the house in any frame. */
    static void look(Site site, String hash) {
        HttpServer server = start(site, hash);
        Path configuration = site.configuration(CONFIGURATION);
        String shipped = read(configuration);
        try {
            String origin = "http://127.0.0.1:" + server.getAddress().getPort();
            try (Visitor reader = site.visitor(Screen.DESKTOP)) {
                assertThat(seen(reader.page(), origin)).isEqualTo(new Seen(true, false, false));
                write(configuration, "origins = " + origin + "\n");
                Await.until("the origin to be allowed", Duration.ofSeconds(20), () -> seen(reader.page(), origin)
                        .equals(new Seen(true, true, false)));
                reader.screenshot("monitoring-foreign-page");
            }
        } finally {
            write(configuration, shipped);
            server.stop(0);
        }
    }

    /** What of the house a page of the paper shows. */
    private record Seen(boolean picture, boolean snippet, boolean otherPage) {}

    private static Seen seen(Page page, String origin) {
        page.navigate(origin + "/");
        return new Seen(
                (Integer) page.evaluate("() => document.querySelector('img').naturalWidth") > 100,
                page.frame("snippet").locator("svg").count() == 1,
                page.frame("other").locator("main, #served").count() > 0);
    }

    private static HttpServer start(Site site, String hash) {
        byte[] body =
                """
                <!doctype html><html lang="de"><title>Gemeindeblatt</title><h1>Gemeindeblatt</h1>
                <img src="%1$s/api/monitoring/public/analyses/%2$s/image.svg?lang=de" alt="Anteil weiblich" width="800">
                <iframe name="snippet" src="%1$s/embed/monitoring/%2$s?lang=de" title="Anteil weiblich" width="100%%" height="640"></iframe>
                <iframe name="other" src="%1$s/de/monitoring/zahlen" title="Bildung in Zahlen" width="400" height="200"></iframe>
                """
                        .formatted(site.url(), hash)
                        .getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                try (exchange) {
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.komenius.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.komenius.itests.support.RunningKomenius;

/**
 * A running Komenius and a Chromium to look at it. With the system property {@code komenius.url} (and {@code komenius.data}, its
 * data folder) an instance that already runs is used, which is quick while working on pages.
 */
final class Site implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("komenius.chromium", "/usr/bin/chromium"));

    private final RunningKomenius started;
    private final String url;
    private final Path data;
    private final Path etc;
    private final Playwright playwright;
    private final Browser browser;

    private Site(RunningKomenius started, String url, Path data, Path etc) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "needs a Chromium at " + CHROMIUM);
        this.started = started;
        this.url = url;
        this.data = data;
        this.etc = etc;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Site of(RunningKomenius komenius) {
        String address = komenius.url().toString();
        return new Site(komenius, address.substring(0, address.length() - 1), komenius.data(), komenius.etc());
    }

    /** The instance that system properties name; empty if they name none. */
    static Optional<Site> running() {
        return Optional.ofNullable(System.getProperty("komenius.url")).map(address -> {
            Path data = Path.of(System.getProperty("komenius.data")).toAbsolutePath();
            return new Site(null, URI.create(address).toString(), data, data.resolveSibling("etc"));
        });
    }

    /** The Komenius that was started for this run; empty if it ran before. */
    Optional<RunningKomenius> started() {
        return Optional.ofNullable(started);
    }

    /** Without slash at the end. */
    String url() {
        return url;
    }

    Browser browser() {
        return browser;
    }

    /** A new browser window of its own, nobody signed in. */
    Visitor visitor(Screen screen) {
        return new Visitor(this, screen);
    }

    /** The same in a browser that runs no JavaScript. */
    Visitor visitorWithoutScripts(Screen screen) {
        return new Visitor(this, screen, false);
    }

    /** A configuration file of the instance; what is written into it takes effect within seconds. */
    Path configuration(String name) {
        return etc.resolve(name);
    }

    String passwordOf(String demoUser) {
        try {
            String note = Files.readString(data.resolve("demo-sign-in.txt"));
            Matcher line = Pattern.compile("(?m)^\\s*" + demoUser + ":?\\s+(\\S+)\\s*$")
                    .matcher(note);
            if (!line.find()) {
                throw new AssertionError("demo-sign-in.txt names no user " + demoUser);
            }
            return line.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}

package org.komenius.itests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** One browser window that remembers what went wrong in it: script errors, refusals by the CSP, requests to other servers. */
final class Visitor implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Site site;
    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    Visitor(Site site, Screen screen) {
        this(site, screen, true);
    }

    Visitor(Site site, Screen screen, boolean scripts) {
        this.site = site;
        this.screen = screen;
        this.context = site.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // Chromium also reports every answer of 4xx; pages about failures have one on purpose, and others show it
            // to people.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() == 404 && response.url().startsWith(site.url() + "/ui/")) {
                troubles.add("missing: " + response.url());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(site.url() + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
                troubles.add("foreign request: " + url);
            }
        });
    }

    Page page() {
        return page;
    }

    /** What went wrong since the last call. */
    List<String> troubles() {
        List<String> since = new ArrayList<>(troubles);
        troubles.clear();
        return since;
    }

    /** Opens an address of the site and waits until its page stands. */
    Response open(String path) {
        Response response = page.navigate(site.url() + path);
        settle();
        return response;
    }

    /** Waits until the page has taken the place of its text version, has its heading, and nothing is loading any more. */
    void settle() {
        page.waitForFunction("() => !document.getElementById('served') && document.querySelector('main h1')");
        page.waitForFunction(
                "() => !document.querySelector('main [aria-busy=true], main kom-loader') && document.fonts.status === 'loaded'");
        page.waitForLoadState(LoadState.LOAD);
    }

    /** Pulls the network's plug, or puts it back. */
    void offline(boolean off) {
        context.setOffline(off);
    }

    Visitor signIn(String demoUser) {
        open("/de/anmelden");
        page.fill("input[name=userName]", demoUser);
        page.fill("input[name=password]", site.passwordOf(demoUser));
        page.keyboard().press("Enter");
        page.waitForURL("**/de/intern");
        settle();
        return this;
    }

    /** Waits until the page with this heading stands: the address changes before the page does. */
    void awaitHeading(String expected) {
        PlaywrightAssertions.assertThat(page.locator("main h1").first())
                .hasText(expected, new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        settle();
    }

    String heading() {
        return page.locator("main h1").first().innerText();
    }

    /** By how many pixels the page is wider than the window. */
    int overflow() {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Violations of WCAG 2.2 AA that axe finds, one line each. */
    List<String> violations() {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(Visitor::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getTarget()))
                        .collect(Collectors.joining(", "));
    }

    /** Keeps a picture of the whole page in the screenshots folder. */
    void screenshot(String name) {
        Path folder = Path.of(System.getProperty("komenius.screenshots", "target/screenshots"));
        String file = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(folder.resolve(screen.name().toLowerCase(java.util.Locale.ROOT) + "-" + file + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}

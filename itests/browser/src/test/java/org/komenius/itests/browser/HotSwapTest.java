package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.itests.support.KarafKomenius;

/** A bundle with pages comes, changes and goes while a browser is open; the browser never loads anew. */
@ExtendWith(OneSite.class)
class HotSwapTest {

    private static final int MENU_FOLLOWS_MILLIS = 2000;

    private final Site site;
    private KarafKomenius karaf;
    private String bundleId;

    @TempDir
    private Path folder;

    HotSwapTest(Site site) {
        this.site = site;
    }

    @BeforeEach
    void needsAContainerOfOurOwn() {
        Assumptions.assumeTrue(
                site.started().orElse(null) instanceof KarafKomenius, "needs a container that this run has started");
        karaf = (KarafKomenius) site.started().orElseThrow();
    }

    @AfterEach
    void tidyUp() {
        if (bundleId != null) {
            karaf.console("bundle:uninstall " + bundleId);
        }
    }

    @Test
    void menuAndPageFollowABundle() throws Exception {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            Page page = visitor.page();
            visitor.open("/de");
            page.evaluate("() => { window.sameWindow = true; }");
            Locator entry = page.locator(".kom-main-nav a[href='/de/verein/hallo']");

            install(bundle("one", "1", "Hallo eins"));
            entry.waitFor(new Locator.WaitForOptions().setTimeout(MENU_FOLLOWS_MILLIS));
            entry.click();
            page.waitForFunction("() => document.querySelector('main p')?.textContent === 'Hallo eins'");

            karaf.console("bundle:update " + bundleId + " "
                    + bundle("two", "1", "Hallo zwei").toUri());
            page.waitForFunction("() => document.querySelector('main p')?.textContent === 'Hallo zwei'");

            karaf.console("bundle:uninstall " + bundleId);
            bundleId = null;
            page.waitForFunction("() => document.querySelector('main h1')?.textContent === 'Seite nicht gefunden'");
            assertThat(entry.count()).isZero();
            assertThat(page.evaluate("() => window.sameWindow")).isEqualTo(true);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void anUnsupportedBundleIsListedForAdministrators() throws Exception {
        try (Visitor visitor = site.visitor(Screen.DESKTOP).signIn("admin")) {
            visitor.open("/de/verwaltung/module");
            install(bundle("old", "2", "Hallo"));
            visitor.page().waitForSelector("main kom-alert:has-text('de.verein.hallo')");
            assertThat(visitor.page().locator("main kom-alert").first().innerText())
                    .contains("unterstützt api 1, nicht 2");
        }
    }

    @Test
    void aBrokenPageLeavesTheShellStanding() throws Exception {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            install(bundle("broken", "1", "${undefined.length}"));
            visitor.open("/de/verein/hallo");
            visitor.page().waitForSelector("main h1:has-text('Das hat nicht geklappt')");
            visitor.screenshot("500");
            visitor.page().locator("kom-footer a[href='/de/impressum']").click();
            visitor.page().waitForSelector("main h1:has-text('Impressum')");
        }
    }

    private void install(Path jar) {
        String said = karaf.console("bundle:install -s " + jar.toUri());
        Matcher id = Pattern.compile("Bundle ID: (\\d+)").matcher(said);
        assertThat(id.find()).as(said).isTrue();
        bundleId = id.group(1);
    }

    /** What a third party would write: a manifest header, a descriptor and one module; nothing compiled. */
    private Path bundle(String name, String api, String text) throws IOException {
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            put(
                    out,
                    "META-INF/MANIFEST.MF",
                    "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: de.verein.hallo\n"
                            + "Bundle-Version: 1.0.0\nKomenius-UI: ui.json;api=\"" + api + "\"\n");
            put(
                    out,
                    "ui.json",
                    "{\"id\":\"verein\",\"pages\":[{\"path\":\"hallo\",\"module\":\"p.js\",\"area\":\"citizen\","
                            + "\"title\":{\"de\":\"Vereinsangebot\"},\"nav\":{\"group\":\"offers\",\"order\":1}}]}");
            put(
                    out,
                    "web/p.js",
                    "import { html } from 'lit';\nimport { KomPage } from '@komenius/ui';\n"
                            + "export default class extends KomPage { content() { return html`<p>" + text
                            + "</p>`; } }\n");
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, String text) throws IOException {
        ZipEntry entry = new JarEntry(name);
        out.putNextEntry(entry);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}

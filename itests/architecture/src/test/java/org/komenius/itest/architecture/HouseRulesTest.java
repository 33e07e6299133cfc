package org.komenius.itest.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;

/** Each rule can fail: a small house with one fault in it. */
class HouseRulesTest {

    private static final BuiltBundle CORE = bundle("org.komenius.model", Layer.CORE, "org.komenius.model.value");
    private static final BuiltBundle SHARED = bundle("org.komenius.cases", Layer.SHARED, "org.komenius.cases");
    private static final BuiltBundle MODULE = bundle("org.komenius.a", Layer.MODULES, "org.komenius.a");
    private static final BuiltBundle ENGINE = bundle("org.komenius.engine.x", Layer.ENGINES, "org.komenius.engine.x");
    private static final BuiltBundle SDK = bundle("org.komenius.testkit", Layer.SDK, "org.komenius.testkit");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "CORE,    org.komenius.model.value, true",
        "CORE,    org.komenius.cases,       false",
        "CORE,    org.komenius.a,           false",
        "CORE,    org.komenius.engine.x,    false",
        "SHARED,  org.komenius.model.value, true",
        "SHARED,  org.komenius.a,           false",
        "MODULES, org.komenius.cases,       true",
        "MODULES, org.komenius.a,           false",
        "MODULES, org.komenius.engine.x,    false",
        "MODULES, org.komenius.testkit,     false",
        "MODULES, org.komenius.nowhere,     false",
        "ENGINES, org.komenius.a,           true",
        "ENGINES, org.komenius.testkit,     false",
        "SDK,     org.komenius.a,           true",
        "MODULES, javax.sql,                true"
    })
    void dependenciesRunOneWay(Layer layer, String imported, boolean allowed) {
        BuiltBundle guest = importing("org.komenius.guest", layer, imported, Map.of());
        assertThat(HouseRules.oneWay(List.of(CORE, SHARED, MODULE, ENGINE, SDK, guest))
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void anOptionalImportIsFound() {
        BuiltBundle lazy = importing("org.komenius.b", Layer.MODULES, "x.y", Map.of("resolution:", "optional"));
        assertThat(HouseRules.noOptionalImports(List.of(lazy)))
                .containsExactly("org.komenius.b imports x.y optionally");
    }

    @Test
    void exportsThatAreNoContractsAreFound() {
        BuiltBundle careless = new BuiltBundle(
                "org.komenius.b",
                Layer.MODULES,
                Map.of(),
                new TreeMap<>(Map.of(
                        "org.komenius.a", "1.0.0", "org.komenius.b", "0.0.0", "org.komenius.b.internal", "1.0.0")),
                Map.of());
        assertThat(HouseRules.exportsAreContracts(List.of(MODULE, careless)))
                .containsExactly(
                        "org.komenius.b and org.komenius.a both export org.komenius.a",
                        "org.komenius.b exports org.komenius.b without a version",
                        "org.komenius.b exports the internal package org.komenius.b.internal");
    }

    @Test
    void aLibraryOutsideItsRoomIsFound() {
        BuiltBundle module = using(Map.of(
                "org.komenius.b.internal.persistence", Set.of("javax.persistence"),
                "org.komenius.b.internal.rest", Set.of("javax.persistence.criteria"),
                "org.komenius.b.internal", Set.of("javax.persistencex")));
        assertThat(HouseRules.onlyIn(
                        "javax.persistence", (b, name) -> name.endsWith(".internal.persistence"), List.of(module)))
                .containsExactly("org.komenius.b.internal.rest in org.komenius.b uses javax.persistence.criteria");
    }

    @Test
    void aModelThatKnowsMoreThanTheJdkIsFound() {
        BuiltBundle model = using(Map.of(
                "org.komenius.b.value", Set.of("java.util", "org.komenius.b.text", "org.slf4j"),
                "org.komenius.b.text", Set.of("java.lang")));
        assertThat(HouseRules.nothingBut(model, Pattern.compile("org\\.osgi\\..*")))
                .containsExactly("org.komenius.b.value in org.komenius.b uses org.slf4j");
    }

    @Test
    void twoProvidersOfAnApiAreFoundButNotAnAlias() throws Exception {
        Path first = jar("first.jar", "javax.ws.rs;version=2.1", "javax/ws/rs/GET.class");
        Path second = jar("second.jar", "javax.ws.rs;version=2.0,javax.other", "javax/ws/rs/GET.class");
        Path alias = jar("alias.jar", "javax.ws.rs;version=1.0", "META-INF/x");
        assertThat(JavaxProviders.severalProviders(List.of(first, alias))).isEmpty();
        assertThat(JavaxProviders.severalProviders(List.of(first, alias, second)))
                .containsExactly("javax.ws.rs is provided by [first.jar, second.jar]");
    }

    @javax.ws.rs.Path("/sample")
    static class Forgetful {
        @GET
        public void open() {}

        @POST
        @SignedIn
        public void closed() {}

        @Deprecated
        public void helper() {}
    }

    @RequiresPermission("sample.read")
    static class Covered {
        @GET
        public void inherited() {}
    }

    @Test
    void aRestMethodThatSaysNothingIsFound() throws Exception {
        RestMethods.Result result =
                RestMethods.in(jarOf(manifest(), Forgetful.class, Covered.class).toFile());
        assertThat(result.methods()).isEqualTo(3);
        assertThat(result.undeclared()).containsExactly(Forgetful.class.getName() + ".open");
    }

    @Test
    void factsAreReadFromJars() throws Exception {
        BuiltBundle model = BuiltBundle.read(Layer.SDK, ownJar().toFile());
        assertThat(model.name()).isEqualTo("org.komenius.sample");
        assertThat(model.exports()).containsEntry("org.komenius.itest.architecture", "1.2.0");
        assertThat(model.imports().get("x.y")).containsEntry("resolution:", "optional");
        assertThat(model.uses().get("org.komenius.itest.architecture")).contains("aQute.bnd.osgi", "java.util");
    }

    @Test
    void missingTranslationsAreFound() throws Exception {
        Files.writeString(folder.resolve("de.json"), "{\"a\":{\"b\":\"Hallo {name}\"},\"c\":\"C\",\"d\":\"D\"}");
        Files.writeString(folder.resolve("en.json"), "{\"a\":{\"b\":\"Hello {nam}\"},\"c\":\" \",\"x\":\"X\"}");
        Files.writeString(folder.resolve("uk.json"), "{\"c\":\"Ц\"}");
        assertThat(Translations.differences(folder))
                .map(sentence -> sentence.substring(sentence.indexOf("en.json")))
                .containsExactly(
                        "en.json has other placeholders in a.b",
                        "en.json has no text for c",
                        "en.json lacks d",
                        "en.json has x, which German lacks");
    }

    @Test
    void everyLanguageHasTheFormsOfNumbersThatItsGrammarKnows() throws Exception {
        Files.writeString(folder.resolve("de.json"), "{\"y.one\":\"{count} Jahr\",\"y.other\":\"{count} Jahre\"}");
        Files.writeString(folder.resolve("en.json"), "{\"y.one\":\"one year\",\"y.other\":\"{count} years\"}");
        Files.writeString(folder.resolve("ar.json"), "{\"y.two\":\"سنتان\",\"y.other\":\"{n} سنة\",\"z.two\":\"ب\"}");
        assertThat(Translations.differences(folder))
                .map(sentence -> sentence.substring(sentence.indexOf("ar.json")))
                .containsExactly("ar.json has other placeholders in y.other", "ar.json has z.two, which German lacks");
    }

    private static BuiltBundle bundle(String name, Layer layer, String exported) {
        return new BuiltBundle(name, layer, Map.of(), Map.of(exported, "1.0.0"), Map.of());
    }

    private static BuiltBundle importing(String name, Layer layer, String imported, Map<String, String> attributes) {
        return new BuiltBundle(name, layer, Map.of(imported, attributes), Map.of(), Map.of());
    }

    private static BuiltBundle using(Map<String, Set<String>> uses) {
        return new BuiltBundle("org.komenius.b", Layer.MODULES, Map.of(), Map.of(), new TreeMap<>(uses));
    }

    /** A bundle made of one class of this module, whose imports are known. */
    private Path ownJar() throws Exception {
        Manifest manifest = manifest();
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.komenius.sample;singleton:=true");
        manifest.getMainAttributes()
                .putValue("Export-Package", "org.komenius.itest.architecture;version=\"1.2.0\";uses:=\"a,b\"");
        manifest.getMainAttributes().putValue("Import-Package", "x.y;resolution:=optional;version=\"[1,2)\"");
        return jarOf(manifest, BuiltBundle.class);
    }

    private Path jarOf(Manifest manifest, Class<?>... classes) throws Exception {
        Path file = folder.resolve("own.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Class<?> type : classes) {
                String path = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(path));
                try (var bytes = type.getClassLoader().getResourceAsStream(path)) {
                    bytes.transferTo(jar);
                }
            }
        }
        return file;
    }

    private Path jar(String name, String exported, String entry) throws Exception {
        Manifest manifest = manifest();
        manifest.getMainAttributes().putValue("Export-Package", exported);
        Path file = folder.resolve(name);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new JarEntry(entry));
        }
        return file;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }
}

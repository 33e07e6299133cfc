package org.komenius.itest.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on the built bundles of this checkout. */
class ArchitectureTest {

    private static final Pattern JDK_APIS = Pattern.compile("javax\\.(sql|crypto|xml|security)(\\..*)?");

    private static List<BuiltBundle> bundles;

    @BeforeAll
    static void readBundles() throws Exception {
        bundles = House.bundles();
        assertThat(bundles).as("built bundles").hasSizeGreaterThan(5);
    }

    @Test
    void everyBundleFolderIsInTheBuild() throws Exception {
        assertThat(House.bundleFolders()).containsExactlyInAnyOrderElementsOf(House.bundleFoldersOnDisk());
    }

    @Test
    void dependenciesRunOneWay() {
        assertThat(HouseRules.oneWay(bundles)).isEmpty();
    }

    @Test
    void noImportIsOptional() {
        assertThat(HouseRules.noOptionalImports(bundles)).isEmpty();
    }

    @Test
    void exportsAreVersionedContracts() {
        assertThat(HouseRules.exportsAreContracts(
                        bundles.stream().filter(b -> b.layer() != Layer.ENGINES).toList()))
                .isEmpty();
    }

    /** Library, the bundle that may use it anywhere, and the package in which every bundle may. */
    @ParameterizedTest
    @CsvSource({
        "javax.persistence,         org.komenius.persistence,        internal.persistence",
        "org.eclipse.persistence,   org.komenius.persistence,        internal.persistence",
        "liquibase,                 org.komenius.persistence,        -",
        "javax.ws.rs,               org.komenius.rest,               internal.rest",
        "org.apache.cxf,            org.komenius.rest,               -",
        "org.duckdb,                org.komenius.engine.cube-duckdb, -",
        "org.apache.derby,          org.komenius.engine.derby,       -",
        "org.apache.karaf,          org.komenius.console,            internal.console"
    })
    void librariesStayInTheirRooms(String library, String owner, String room) {
        List<BuiltBundle> installed =
                bundles.stream().filter(b -> b.layer() != Layer.SDK).toList();
        assertThat(HouseRules.onlyIn(
                        library,
                        (bundle, name) -> bundle.name().equals(owner) || (name + ".").contains("." + room + "."),
                        installed))
                .isEmpty();
    }

    @Test
    void theModelDependsOnTheJdkAlone() {
        assertThat(HouseRules.nothingBut(bundle("org.komenius.model"), Pattern.compile("org\\.osgi\\.annotation\\..*")))
                .isEmpty();
    }

    @Test
    void extensionContractsDependOnTheModelAndOsgiAlone() {
        Pattern allowed = Pattern.compile("org\\.komenius\\.model\\..*|org\\.osgi\\..*|" + JDK_APIS);
        assertThat(HouseRules.nothingBut(bundle("org.komenius.spi"), allowed)).isEmpty();
    }

    @Test
    void everyRestMethodSaysWhoMayCallIt() throws Exception {
        List<String> undeclared = new ArrayList<>();
        int methods = 0;
        for (Path folder : House.bundleFolders()) {
            RestMethods.Result result = RestMethods.in(House.jar(folder).toFile());
            methods += result.methods();
            undeclared.addAll(result.undeclared());
        }
        assertThat(undeclared).isEmpty();
        assertThat(methods).as("REST methods found").isPositive();
    }

    @Test
    void everyBundleHasAReadmeWithTheSameHeadings() throws Exception {
        List<String> broken = new ArrayList<>();
        for (Path folder : House.bundleFolders()) {
            Path readme = folder.resolve("README.md");
            if (!Files.exists(readme)) {
                broken.add(folder + " has no README.md");
                continue;
            }
            String text = Files.readString(readme);
            for (String heading : List.of("What", "REST", "Configuration", "Known issues")) {
                if (!Pattern.compile("^(#+ |\\*\\*|.*\\. \\*\\*)" + heading, Pattern.MULTILINE)
                        .matcher(text)
                        .find()) {
                    broken.add(readme + " does not speak of \"" + heading + "\"");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void germanAndEnglishSayTheSame() throws Exception {
        List<String> broken = new ArrayList<>();
        for (Path folder : House.bundleFolders()) {
            Path resources = folder.resolve("src/main/resources");
            if (Files.isDirectory(resources)) {
                try (Stream<Path> files = Files.walk(resources)) {
                    for (Path german : files.filter(f -> f.endsWith(Path.of("i18n", "de.json")))
                            .toList()) {
                        broken.addAll(Translations.differences(german.getParent()));
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void eachApiHasOneProviderInTheInstallation() throws Exception {
        Path komenius = House.root().resolve("distribution/embedded/target/classes/komenius");
        List<Path> jars = JavaxProviders.installed(komenius.resolve("startup.properties"), komenius.resolve("system"));
        assertThat(jars).as("bundles of the embedded distribution").hasSizeGreaterThan(50);
        assertThat(JavaxProviders.severalProviders(jars)).isEmpty();
    }

    private static BuiltBundle bundle(String name) {
        return bundles.stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
    }
}

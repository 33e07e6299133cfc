package org.komenius.itest.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.ClassDataCollector;
import aQute.bnd.osgi.Clazz;
import aQute.bnd.osgi.Descriptors.TypeRef;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nobody gets at unprotected figures but by the door: read from the class files of the built bundle, so that a new resource cannot forget
 * it. The lists are closed: whoever needs one more class in them has to say here why it keeps what it reads inside.
 */
class DoorTest {

    private static final String ROOM = "org.komenius.monitoring.internal.";

    /** Classes of monitoring to the classes that they refer to; nested classes count as their outer one. */
    private static final Map<String, Set<String>> USES = new TreeMap<>();

    @BeforeAll
    static void readClasses() throws Exception {
        try (Jar jar = new Jar(House.jar(House.root().resolve("bundles/modules/monitoring"))
                        .toFile());
                Analyzer analyzer = new Analyzer()) {
            for (Map.Entry<String, Resource> entry : jar.getResources().entrySet()) {
                if (entry.getKey().startsWith("org/komenius/") && entry.getKey().endsWith(".class")) {
                    Clazz clazz = new Clazz(analyzer, entry.getKey(), entry.getValue());
                    String own = outer(entry.getKey()
                            .substring(0, entry.getKey().length() - 6)
                            .replace('/', '.'));
                    Set<String> uses = USES.computeIfAbsent(own, key -> new TreeSet<>());
                    clazz.parseClassFileWithCollector(new ClassDataCollector() {
                        @Override
                        public void referTo(TypeRef type, int modifiers) {
                            uses.add(outer(type.getFQN()));
                        }
                    });
                }
            }
        }
        assertThat(USES).as("classes of monitoring").hasSizeGreaterThan(100);
    }

    @Test
    void noResourceReachesACube() {
        assertThat(USES.keySet().stream().filter(name -> name.startsWith(ROOM + "rest.")))
                .isNotEmpty();
        USES.forEach((name, uses) -> {
            if (name.startsWith(ROOM + "rest.")) {
                assertThat(uses)
                        .as(name)
                        .doesNotContain(
                                "org.komenius.spi.cube.CubeEngine",
                                "org.komenius.spi.cube.Cube",
                                "org.komenius.spi.cube.CubeCell",
                                ROOM + "RawCubes",
                                ROOM + "RawFacts",
                                ROOM + "ReleasedCubes");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        // Writes and opens Parquet files.
        "org.komenius.spi.cube.CubeEngine, Imports RawCubes ReleasedCubes Releases importing.FactCollector importing.FileImporter",
        // Unprotected cubes: the way to the door, and the quality checks, whose findings are kept from everybody else.
        "org.komenius.monitoring.internal.RawCubes, RawFacts Releases",
        "org.komenius.monitoring.internal.RawFacts, QualityChecks RatioBases Redundancies",
        // Cubes that may be shown.
        "org.komenius.monitoring.internal.ReleasedCubes, Datasets Lineage"
    })
    void onlyTheseUse(String guarded, String named) {
        Set<String> allowed = new TreeSet<>();
        for (String name : named.split(" ")) {
            allowed.add(ROOM + name);
        }
        Set<String> users = new TreeSet<>();
        USES.forEach((name, uses) -> {
            if (uses.contains(guarded) && !name.equals(guarded)) {
                users.add(name);
            }
        });
        assertThat(allowed).as("users of " + guarded).containsAll(users);
        assertThat(users).as("the rule finds somebody").isNotEmpty();
    }

    private static String outer(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}

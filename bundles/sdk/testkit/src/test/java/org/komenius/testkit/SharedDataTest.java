package org.komenius.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTest {

    private final String before = System.getProperty(SharedData.PROPERTY);

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        System.clearProperty(SharedData.PROPERTY);
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(SharedData.PROPERTY);
        } else {
            System.setProperty(SharedData.PROPERTY, before);
        }
    }

    @Test
    void theNearestAncestorsNeighbourIsTaken() throws Exception {
        Path data = Files.createDirectories(folder.resolve("shared/data"));
        Path module = Files.createDirectories(folder.resolve("project/bundles/core/model"));
        assertThat(SharedData.nearest(module)).contains(data);
        Path nearer = Files.createDirectories(folder.resolve("project/shared/data"));
        assertThat(SharedData.nearest(module)).contains(nearer);
    }

    @Test
    void theTestIsSkippedWithAMessageWhereTheFileIsMissing() throws Exception {
        Files.writeString(folder.resolve("there.csv"), "x");
        System.setProperty(SharedData.PROPERTY, folder.toString());
        assertThat(SharedData.require("there.csv")).exists();
        assertThatThrownBy(() -> SharedData.require("missing.csv"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("missing.csv");
    }

    @Test
    void aFolderThatIsNamedMustExist() {
        System.setProperty(SharedData.PROPERTY, folder.resolve("nowhere").toString());
        assertThatThrownBy(() -> SharedData.require("x.csv")).isInstanceOf(AssertionError.class);
    }
}

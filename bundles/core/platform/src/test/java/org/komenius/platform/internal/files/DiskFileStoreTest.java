package org.komenius.platform.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komenius.model.problem.ProblemException;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.files.StoredFile;

class DiskFileStoreTest {

    /** SHA-256 of "abc", FIPS 180-2 appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path root;

    private FileStore files;

    @BeforeEach
    void open() throws IOException {
        files = new DiskFileStore(new DataFolder(root));
    }

    @Test
    void aFileIsNamedByItsContent() throws IOException {
        assertThat(files.store(text("abc"), 10)).isEqualTo(new StoredFile(ABC, 3, true));
        try (InputStream in = files.open(ABC)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        }
    }

    @Test
    void equalContentIsKeptOnce() throws IOException {
        files.store(text("abc"), 10);
        assertThat(files.store(text("abc"), 10).isNew()).isFalse();
    }

    @Test
    void tooLargeLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> files.store(text("abcd"), 3)).isInstanceOf(ProblemException.class);
        assertThat(filesBelowRoot()).isZero();
        assertThat(files.store(text("abc"), 3).sizeBytes()).isEqualTo(3);
    }

    @Test
    void aFinishedFileIsAdopted() throws IOException {
        Path finished = Files.writeString(files.workFolder("test").resolve("x"), "abc");
        assertThat(files.adopt(finished).sha256()).isEqualTo(ABC);
        assertThat(finished).doesNotExist();
        assertThat(files.contains(ABC)).isTrue();
    }

    @Test
    void workInProgressDoesNotSurviveARestart() throws IOException {
        Files.writeString(files.workFolder("test").resolve("half"), "half");
        new DiskFileStore(new DataFolder(root));
        assertThat(filesBelowRoot()).isZero();
    }

    @Test
    void namesThatAreNoHashLeadNowhere() {
        assertThat(files.contains("../../etc/passwd")).isFalse();
        assertThatThrownBy(() -> files.open("../../etc/passwd")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.open(ABC)).isInstanceOf(NoSuchFileException.class);
    }

    private long filesBelowRoot() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

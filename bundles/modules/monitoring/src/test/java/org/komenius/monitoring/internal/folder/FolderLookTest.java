package org.komenius.monitoring.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLookTest {

    @TempDir
    Path folder;

    @Test
    void aGrowingFileIsLeftUntilItStaysTheSameForTwoLooks() throws Exception {
        FolderLook look = new FolderLook(folder, "*.csv");
        Path file = Files.writeString(folder.resolve("a.csv"), "eins");
        assertThat(look.look().complete()).isEmpty();
        Files.writeString(file, "eins und zwei");
        assertThat(look.look().complete()).as("it has grown").isEmpty();
        assertThat(look.look().complete()).containsExactly(file);
        assertThat(new FolderLook(folder, "*.csv").look().complete())
                .as("after a restart it is looked at twice again")
                .isEmpty();
    }

    @Test
    void aMarkerSaysThatAFileIsComplete() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "ganz");
        Files.createFile(FolderLook.marker(file));
        assertThat(new FolderLook(folder, "*").look().complete()).containsExactly(file);
    }

    @ParameterizedTest(name = "{0} is taken: {1}")
    @CsvSource({
        "tabelle.csv,          true",
        "TABELLE.zip,          true",
        "tabelle.csv.part,     false",
        "tabelle.csv.filepart, false",
        ".versteckt.csv,       false",
        "liesmich.txt,         false"
    })
    void onlyFinishedFilesOfThePatternCount(String name, boolean taken) throws Exception {
        FolderLook look = new FolderLook(folder, "*.{csv,zip}");
        Files.writeString(folder.resolve(name), "x");
        look.look();
        assertThat(look.look().complete()).hasSize(taken ? 1 : 0);
    }

    @Test
    void linksAreNamedAndNeverRead(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("geheim.csv"), "geheim");
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), secret);
        Files.createSymbolicLink(folder.resolve("ordner"), elsewhere);
        FolderLook look = new FolderLook(folder, "*.csv");
        look.look();
        assertThat(look.look().complete()).isEmpty();
        assertThat(look.look().links()).containsExactly(link);
        assertThatThrownBy(() -> new FolderLook(folder.resolve("ordner"), "*").look())
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../*.csv", "unter/*.csv", "**\\\\*.csv"})
    void aPatternNeverReachesBeyondTheFolder(String glob) {
        assertThatThrownBy(() -> new FolderLook(folder, glob)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FolderLook(Path.of("relativ"), "*")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theShelfNeverOverwrites() throws Exception {
        Shelf shelf = new Shelf(folder.resolve("eingelesen"));
        for (String content : new String[] {"eins", "zwei"}) {
            Path file = Files.writeString(folder.resolve("a.csv"), content);
            Files.createFile(FolderLook.marker(file));
            shelf.take(file, "Bericht " + content);
        }
        assertThat(folder.resolve("eingelesen/a.csv")).hasContent("eins");
        assertThat(folder.resolve("eingelesen/2-a.csv")).hasContent("zwei");
        assertThat(folder.resolve("eingelesen/2-a.csv.bericht.txt")).hasContent("Bericht zwei");
        assertThat(folder.resolve("a.csv.fertig")).doesNotExist();
        assertThat(shelf.count()).isEqualTo(2);
    }

    @Test
    void aShelfThatIsALinkIsRefused(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(folder.resolve("eingelesen"), elsewhere);
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        assertThatThrownBy(() -> new Shelf(folder.resolve("eingelesen")).take(file, ""))
                .isInstanceOf(IOException.class);
        assertThat(file).exists();
    }
}

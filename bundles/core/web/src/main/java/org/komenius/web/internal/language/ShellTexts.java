package org.komenius.web.internal.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.komenius.spi.web.Inline;
import org.komenius.web.internal.asset.AssetSource;
import org.komenius.web.internal.contribution.Area;
import org.komenius.web.internal.contribution.Contribution;
import org.komenius.web.internal.contribution.Contributions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The shell's text files, read once and given by language. Thread-safe. */
@Component(service = ShellTexts.class)
public class ShellTexts {

    private static final TypeReference<LinkedHashMap<String, String>> FLAT = new TypeReference<>() {};

    private record Loaded(String base, Map<String, Map<String, String>> byKey) {}

    private final Contributions contributions;
    private volatile Loaded loaded = new Loaded("", Map.of());

    @Activate
    public ShellTexts(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    /** Without any text for a moment while this bundle starts. */
    public Texts in(Language language) {
        Optional<Contribution> shell = contributions.shell();
        if (shell.isPresent() && !shell.get().base().equals(loaded.base())) {
            loaded = new Loaded(shell.get().base(), read(shell.get().files()));
        }
        return new Texts(language, loaded.byKey());
    }

    /** Title of the shell's own page for citizens at {@code path}, as {@code ui.json} gives it. */
    public Inline.Words pageTitle(String path, Language language) {
        return contributions.shell().stream()
                .flatMap(shell -> shell.ui().pages().stream())
                .filter(page -> page.area() == Area.CITIZEN && page.path().equals(path))
                .findFirst()
                .flatMap(page -> language.choose(page.title()))
                .orElseGet(() -> new Inline.Words("Komenius", null, false));
    }

    static Map<String, Map<String, String>> read(AssetSource files) {
        Map<String, Map<String, String>> byKey = new HashMap<>();
        for (Language language : Language.values()) {
            try {
                Optional<byte[]> file = files.read("i18n/" + language.tag() + ".json");
                if (file.isPresent()) {
                    new ObjectMapper().readValue(file.get(), FLAT).forEach((key, text) -> byKey.computeIfAbsent(
                                    key, any -> new HashMap<>())
                            .put(language.tag(), text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("texts of the shell in " + language.tag(), e);
            }
        }
        return byKey;
    }
}

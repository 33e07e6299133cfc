package org.komenius.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.komenius.web.internal.asset.AssetSource;

class ModulesTest {

    private static final Map<String, String> FILES = Map.of(
            "lib/shell/shell.js",
                    "import{a as b}from\"../chunks/c-1.js\";import \"./router.js\";import { html } from 'lit';",
            "lib/shell/router.js",
                    "import { x } from './shell.js';\nexport * from '../ui/nav.js';\nconst later = import('./late.js');",
            "lib/chunks/c-1.js", "export const a = 'from \"nowhere\"';",
            "lib/ui/nav.js", "import './missing.js';",
            "lib/shell/late.js", "");

    private final AssetSource source =
            path -> Optional.ofNullable(FILES.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));

    @Test
    void followsImportsAtOnceButNotThoseForLater() throws Exception {
        assertThat(Modules.reachable(source, "lib/", List.of("shell/shell.js")))
                .containsExactlyInAnyOrder("shell/shell.js", "shell/router.js", "chunks/c-1.js", "ui/nav.js");
    }

    @Test
    void anEntryThatIsNotThereGivesNothing() throws Exception {
        assertThat(Modules.reachable(source, "lib/", List.of("nothing.js"))).isEmpty();
    }
}

package org.komenius.web.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicMenuTest {

    private static final String JSON =
            "{\"id\":\"demo\",\"groups\":[{\"id\":\"clubs\",\"title\":{\"de\":\"Vereine\"},\"order\":5}],\"pages\":["
                    + "{\"path\":\"b\",\"module\":\"a.js\",\"title\":{\"de\":\"B\"},\"nav\":{\"group\":\"figures\",\"order\":20}},"
                    + "{\"path\":\"a\",\"module\":\"a.js\",\"title\":{\"de\":\"A\"},\"nav\":{\"group\":\"figures\",\"order\":10}},"
                    + "{\"path\":\"c\",\"module\":\"a.js\",\"title\":{\"de\":\"C\"},\"nav\":{\"group\":\"clubs\"}},"
                    + "{\"path\":\"o\",\"module\":\"a.js\",\"title\":{\"de\":\"O\"},\"nav\":{}},"
                    + "{\"path\":\"hidden\",\"module\":\"a.js\",\"title\":{\"de\":\"H\"}},"
                    + "{\"path\":\"one\",\"module\":\"a.js\",\"params\":[\"id\"],\"title\":{\"de\":\"1\"},\"nav\":{}},"
                    + "{\"path\":\"own\",\"module\":\"a.js\",\"title\":{\"de\":\"E\"},\"nav\":{},\"permissions\":[\"demo.read\"]},"
                    + "{\"path\":\"staff\",\"module\":\"a.js\",\"area\":\"staff\",\"title\":{\"de\":\"S\"},\"nav\":{}}]}";

    @Test
    void showsWhatAnybodyMaySeeInTheOrderOfBrowsers() {
        assertThat(PublicMenu.of(List.of(Samples.contribution(1, "de.demo", JSON))))
                .extracting(group -> group.id()
                        + group.title()
                        + group.items().stream().map(PublicMenu.Item::path).toList())
                .containsExactly("offers{}[/demo/o]", "clubs{de=Vereine}[/demo/c]", "figures{}[/demo/a, /demo/b]");
    }
}

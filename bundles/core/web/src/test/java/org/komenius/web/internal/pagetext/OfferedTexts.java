package org.komenius.web.internal.pagetext;

import java.util.Map;
import org.komenius.spi.web.PageText;

/** Page texts for tests, as if modules had registered them. */
public final class OfferedTexts {

    private OfferedTexts() {}

    public static PageTexts of(String contribution, String path, PageText text) {
        PageTexts texts = new PageTexts();
        texts.add(text, Map.of("komenius.page.contribution", contribution, "komenius.page.path", path));
        return texts;
    }
}

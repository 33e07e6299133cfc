package org.komenius.web.internal.pagetext;

import java.util.List;
import java.util.Map;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageRequest;
import org.komenius.web.internal.language.Language;
import org.komenius.web.internal.language.ShellTexts;
import org.komenius.web.internal.language.Texts;

/** Short ways of writing the shell's own pages. */
final class OwnText {

    private final ShellTexts all;
    private final Texts texts;
    private final Map<String, String> values;

    OwnText(ShellTexts texts, SiteNames names, PageRequest request) {
        this.all = texts;
        this.texts = texts.in(language(request));
        this.values = Map.of("place", names.place());
    }

    static Language language(PageRequest request) {
        for (Language language : Language.values()) {
            if (language.tag().equals(request.language())) {
                return language;
            }
        }
        throw new IllegalArgumentException("no language of the interface: " + request.language());
    }

    Inline.Words words(String key) {
        return texts.words(key, values);
    }

    Inline.Words words(String key, Map<String, String> filled) {
        return texts.words(key, filled);
    }

    Block heading(String key) {
        return new Block.Heading(2, List.of(words(key)), null);
    }

    Block paragraph(String key) {
        return Block.paragraph(words(key));
    }

    /** With the title that {@code ui.json} gives the page at {@code path}, as the page itself has it. */
    PageContent.Builder titled(String path) {
        Inline.Words title = all.pageTitle(path, texts.language());
        return PageContent.titled(title.text()).titleLanguage(title.language());
    }
}

package org.komenius.web.internal.pagetext;

import java.util.List;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.web.internal.contribution.PageEntry;
import org.komenius.web.internal.language.Language;

/** A contributed page as an entry of a list: its title as a link, and what it is about. */
final class Offers {

    private Offers() {}

    static Block.Item item(String path, PageEntry page, Language language) {
        Inline.Words title = language.choose(page.title()).orElseThrow();
        List<Block> below = language.choose(page.description())
                .map(words -> List.of(Block.paragraph(words)))
                .orElse(List.of());
        return new Block.Item(
                List.of(new Inline.Link(title.text(), title.language(), path.isEmpty() ? "/" : path)), below);
    }
}

package org.komenius.web.internal.served;

import java.util.List;
import java.util.Set;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;
import org.komenius.web.internal.language.Language;

/**
 * A page as it is served, whatever the browser makes of it.
 *
 * @param language of the interface
 * @param path address without language; the start page is the empty string
 * @param query the request's query with its question mark, or empty; only ever put into links to other languages
 * @param root absolute address of the site without language and without slash at the end
 * @param site name of the municipality, or of the software where nobody has said
 * @param content heading, text and structured data
 * @param description for search engines; null for none
 * @param indexed whether search engines may keep it
 * @param frameOnly whether the page works only with JavaScript, so that there is nothing to read before
 */
public record ServedPage(
        Language language,
        String path,
        String query,
        String root,
        String site,
        PageContent content,
        String description,
        boolean indexed,
        boolean frameOnly) {

    Inline.Words heading() {
        return new Inline.Words(content.title(), content.titleLanguage(), false);
    }

    /** Absolute address of {@code target} (a path without language) in a language. */
    String absolute(Language other, String target) {
        return root + "/" + other.segment() + target;
    }

    /** Address that stands for all variants of the page. */
    String canonical() {
        return absolute(language, canonicalPath());
    }

    String canonicalPath() {
        return content.canonicalPath() == null ? path : content.canonicalPath();
    }

    /** Languages that the page can be read in. */
    List<Language> languages() {
        Set<String> tags = content.languages();
        return java.util.Arrays.stream(Language.values())
                .filter(candidate -> tags.isEmpty() || tags.contains(candidate.tag()))
                .toList();
    }
}

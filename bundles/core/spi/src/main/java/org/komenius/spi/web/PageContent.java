package org.komenius.spi.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a page says. Built with {@link #titled}; immutable.
 *
 * <pre>{@code
 * PageContent.titled("Gymnasium")
 *         .description("Führt zum Abitur.")
 *         .add(Block.paragraph("Führt in neun Jahren zum Abitur."))
 *         .add(Block.heading(2, "Wie es weitergeht"))
 *         .add(Block.list(Block.item(Inline.link("Studium", "/pathways/halt/studium"))))
 *         .describe(JsonLd.of("EducationalOccupationalProgram").with("name", "Gymnasium"))
 *         .build();
 * }</pre>
 *
 * @param title heading and title of the page, in the request's language or marked by {@code titleLanguage}
 * @param titleLanguage BCP 47 tag of the title's language; null if it is the page's
 * @param description one or two sentences for search engines and previews; null to take the one in {@code ui.json}
 * @param blocks what stands below the heading
 * @param structuredData schema.org descriptions of what the page is about
 * @param canonicalPath address without language that stands for all variants of this page, such as {@code /pathways/halt/abitur}; null
 *     if it is the page's own address without query
 * @param languages tags of the languages that the content can really be read in, for {@code hreflang}; empty for all of the interface
 * @param lastModified when the content last changed; null if not known
 * @param indexed false keeps the page out of search engines, for example the result of a form
 */
public record PageContent(
        String title,
        String titleLanguage,
        String description,
        List<Block> blocks,
        List<JsonLd> structuredData,
        String canonicalPath,
        Set<String> languages,
        Instant lastModified,
        boolean indexed) {

    public PageContent {
        Objects.requireNonNull(title, "title");
        blocks = List.copyOf(blocks);
        structuredData = List.copyOf(structuredData);
        languages = Set.copyOf(languages);
        if (canonicalPath != null && !canonicalPath.isEmpty() && !canonicalPath.startsWith("/")) {
            throw new IllegalArgumentException("a canonical path starts with a slash: " + canonicalPath);
        }
    }

    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Collects a page's content in reading order. */
    public static final class Builder {

        private final String title;
        private String titleLanguage;
        private String description;
        private final List<Block> blocks = new ArrayList<>();
        private final List<JsonLd> structuredData = new ArrayList<>();
        private String canonicalPath;
        private Set<String> languages = Set.of();
        private Instant lastModified;
        private boolean indexed = true;

        private Builder(String title) {
            this.title = title;
        }

        public Builder titleLanguage(String tag) {
            titleLanguage = tag;
            return this;
        }

        public Builder description(String text) {
            description = text;
            return this;
        }

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Builder addAll(List<? extends Block> more) {
            blocks.addAll(more);
            return this;
        }

        public Builder describe(JsonLd thing) {
            structuredData.add(thing);
            return this;
        }

        public Builder canonicalPath(String path) {
            canonicalPath = path;
            return this;
        }

        public Builder languages(Set<String> tags) {
            languages = tags;
            return this;
        }

        public Builder lastModified(Instant when) {
            lastModified = when;
            return this;
        }

        /** Keeps the page out of search engines. */
        public Builder notIndexed() {
            indexed = false;
            return this;
        }

        public PageContent build() {
            return new PageContent(
                    title,
                    titleLanguage,
                    description,
                    blocks,
                    structuredData,
                    canonicalPath,
                    languages,
                    lastModified,
                    indexed);
        }
    }
}

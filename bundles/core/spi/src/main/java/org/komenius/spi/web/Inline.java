package org.komenius.spi.web;

import java.util.Objects;
import java.util.regex.Pattern;

/** A piece of running text. The shell escapes it; there is no way to write HTML. */
public sealed interface Inline {

    /** What people read. */
    String text();

    /** BCP 47 tag of the text's language; null if it is the page's. The shell marks it, so that it is read out and set right. */
    String language();

    /**
     * Plain words.
     *
     * @param strong whether they matter more than those around them
     */
    record Words(String text, String language, boolean strong) implements Inline {
        public Words {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A link.
     *
     * @param target a page of the site without language ({@code /pathways/halt/abitur}, with {@code ?} and {@code #} as needed; the shell
     *     adds the language), an interface ({@code /api/…}), an anchor ({@code #id}), or an address with {@code https:}, {@code http:},
     *     {@code mailto:} or {@code tel:}
     */
    record Link(String text, String language, String target) implements Inline {

        private static final Pattern ALLOWED =
                Pattern.compile("(?i)(/(?!/)|#|https?://|mailto:|tel:)[^\\s\\x00-\\x1f\\x7f]*");

        /** Throws {@link IllegalArgumentException} for any other kind of address, such as {@code javascript:}. */
        public Link {
            Objects.requireNonNull(text, "text");
            if (!isAllowed(target)) {
                throw new IllegalArgumentException("not an address that a page may link to: " + target);
            }
        }

        /** True for what {@code target} may be; for addresses that come from data. */
        public static boolean isAllowed(String target) {
            return target != null && ALLOWED.matcher(target).matches();
        }
    }

    static Inline text(String text) {
        return new Words(text, null, false);
    }

    static Inline text(String text, String language) {
        return new Words(text, language, false);
    }

    static Inline strong(String text) {
        return new Words(text, null, true);
    }

    static Inline link(String text, String target) {
        return new Link(text, null, target);
    }

    static Inline link(String text, String language, String target) {
        return new Link(text, language, target);
    }
}

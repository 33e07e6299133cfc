package org.komenius.spi.web;

import java.util.List;
import java.util.Objects;

/** A question of a {@link Block.Form}. */
public sealed interface Field {

    /** Name in the query. */
    String name();

    /**
     * One of several answers.
     *
     * @param hint explanation below the label; null for none
     * @param value the chosen one's value; null if none is chosen yet
     */
    record Choice(String name, String label, String hint, List<Option> options, String value) implements Field {
        public Choice {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(label, "label");
            options = List.copyOf(options);
        }
    }

    /**
     * @param group heading that neighbouring options of the same group share; null for none
     * @param language BCP 47 tag of the label's language; null if it is the page's
     */
    record Option(String value, String label, String group, String language) {
        public Option {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(label, "label");
        }
    }

    /** What the address has to keep without being asked. */
    record Kept(String name, String value) implements Field {
        public Kept {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Free text, a date or a number.
     *
     * @param hint explanation below the label; null for none
     * @param value what stands in it; null if it is empty
     */
    record Entry(String name, String label, String hint, Kind kind, String value) implements Field {
        public Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** What may be typed in. */
    enum Kind {
        TEXT,
        SEARCH,
        DATE,
        NUMBER
    }
}

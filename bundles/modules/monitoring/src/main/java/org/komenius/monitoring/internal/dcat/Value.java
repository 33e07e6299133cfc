package org.komenius.monitoring.internal.dcat;

/** What a statement says: another thing, or a text. In an order of its own, so that the same statements are written the same way. */
sealed interface Value extends Comparable<Value> {

    /** Text to compare by; different values have different ones. */
    String key();

    @Override
    default int compareTo(Value other) {
        return key().compareTo(other.key());
    }

    record Iri(String address) implements Value {
        @Override
        public String key() {
            return "0" + address;
        }
    }

    /** @param language null for a text in no language */
    record Text(String text, String language) implements Value {
        @Override
        public String key() {
            return "1" + text + "@" + language;
        }
    }

    /** @param datatype short form, for example {@code xsd:date} */
    record Typed(String text, String datatype) implements Value {
        @Override
        public String key() {
            return "2" + text + "^^" + datatype;
        }
    }
}

package org.komenius.model.reference;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to something in another module, resolved by that module's {@code EntityResolver}. Written {@code module:type:id}.
 *
 * @param module module id
 * @param type kind of thing, lower case
 * @param id its id there; not empty
 */
public record Reference(String module, String type, String id) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9]*):([a-z][a-z0-9-]*):(.+)");

    public Reference {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        if (!FORM.matcher(module + ":" + type + ":" + id).matches()) {
            throw new IllegalArgumentException("not a reference: " + module + ":" + type + ":" + id);
        }
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form {@code module:type:id} */
    public static Reference parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a reference: " + text);
        }
        return new Reference(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    @Override
    public String toString() {
        return module + ":" + type + ":" + id;
    }
}

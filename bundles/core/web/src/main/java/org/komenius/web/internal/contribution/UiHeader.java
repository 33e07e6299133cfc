package org.komenius.web.internal.contribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.model.text.LocalizedText;

/**
 * The manifest header {@code Komenius-UI: ui.json;api="1"}.
 *
 * @param descriptorPath where in the bundle the descriptor lies
 */
record UiHeader(String descriptorPath) {

    static final String NAME = "Komenius-UI";
    static final String SUPPORTED_API = "1";

    private static final Pattern FORM = Pattern.compile("\\s*([^;\\s]+)\\s*;\\s*api\\s*=\\s*\"?([^\";\\s]+)\"?\\s*");

    /** Reads the header's value; refuses one without {@code api} and one that names another api than ours. */
    static UiHeader parse(String value) throws RefusedException {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new RefusedException(LocalizedText.of(
                    "Die Kopfzeile Komenius-UI hat nicht die Form ui.json;api=\"1\": " + value,
                    "The header Komenius-UI does not have the form ui.json;api=\"1\": " + value));
        }
        if (!matcher.group(2).equals(SUPPORTED_API)) {
            throw new RefusedException(LocalizedText.of(
                    "Die Oberfläche unterstützt api " + SUPPORTED_API + ", nicht " + matcher.group(2) + ".",
                    "This interface supports api " + SUPPORTED_API + ", not " + matcher.group(2) + "."));
        }
        return new UiHeader(matcher.group(1));
    }
}

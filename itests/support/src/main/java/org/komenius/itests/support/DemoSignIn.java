package org.komenius.itests.support;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the generated passwords where a person finds them: in the data folder. */
final class DemoSignIn {

    private DemoSignIn() {}

    static String passwordOf(String userName, Path data) {
        String note = Workplace.read(data.resolve("demo-sign-in.txt"));
        Matcher line = Pattern.compile("(?m)^\\s*" + Pattern.quote(userName) + ":\\s*(\\S+)$")
                .matcher(note);
        if (!line.find()) {
            throw new AssertionError("demo-sign-in.txt names no user " + userName + ":\n" + note);
        }
        return line.group(1);
    }
}

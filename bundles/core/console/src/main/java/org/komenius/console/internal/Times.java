package org.komenius.console.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time as tables show them, in the server's zone. */
final class Times {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private Times() {}

    /** Empty for null. */
    static String text(Instant instant) {
        return instant == null ? "" : FORM.format(instant);
    }
}

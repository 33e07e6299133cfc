package org.komenius.monitoring.internal.deliveries;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Expected deliveries as iCalendar (RFC 5545), one all-day event on each due day, for the calendar that people use anyway. */
public final class CalendarFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** RFC 5545, 3.1: lines have at most 75 octets. */
    private static final int MAX_OCTETS = 75;

    private CalendarFile() {}

    /** @param uid stable over exports, so that a calendar updates instead of doubling */
    public record Event(String uid, LocalDate day, String summary, String description) {}

    public static String write(String name, List<Event> events, Instant now) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Komenius//Lieferungen//DE");
        line(out, "METHOD:PUBLISH");
        line(out, "X-WR-CALNAME:" + escaped(name));
        for (Event event : events) {
            line(out, "BEGIN:VEVENT");
            line(out, "UID:" + event.uid() + "@komenius");
            line(out, "DTSTAMP:" + STAMP.format(now));
            line(out, "DTSTART;VALUE=DATE:" + day(event.day()));
            line(out, "DTEND;VALUE=DATE:" + day(event.day().plusDays(1)));
            line(out, "SUMMARY:" + escaped(event.summary()));
            if (event.description() != null) {
                line(out, "DESCRIPTION:" + escaped(event.description()));
            }
            line(out, "TRANSP:TRANSPARENT");
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folds by octets and never inside a character. */
    private static void line(StringBuilder out, String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            String character = Character.toString(codePoint);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MAX_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += length;
            i += Character.charCount(codePoint);
        }
        out.append("\r\n");
    }
}

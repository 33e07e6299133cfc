package org.komenius.pathways.internal.calendar;

import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.routing.Route;
import org.komenius.pathways.internal.routing.Step;

/**
 * Writes a route as a calendar: per step an all-day event on the last day to apply, and one on the start, each with a reminder two weeks
 * before. The same step on the same days always has the same UID, so that importing the file again changes events instead of doubling
 * them. Days before the planning day are left out.
 */
public final class RouteCalendar {

    /** Media type of the file. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private final Network network;
    private final Route route;
    private final CalendarWords words;
    private final LocalDate today;

    private RouteCalendar(Network network, Route route, String language, LocalDate today) {
        this.network = network;
        this.route = route;
        this.words = new CalendarWords(network, language);
        this.today = today;
    }

    /**
     * @param language BCP 47 tag; texts that do not exist in it are in English or German
     * @param today planning day, which is also the time stamp of the file, so that the same route gives the same bytes all day
     * @return UTF-8, lines of at most 75 octets
     */
    public static byte[] write(Network network, Route route, String language, LocalDate today) {
        return new RouteCalendar(network, route, language, today).write();
    }

    private byte[] write() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Komenius//Pathways//DE");
        Step last = route.steps().get(route.steps().size() - 1);
        calendar.addExperimentalProperty("X-WR-CALNAME", words.calendarName(last.to()));
        for (Step step : route.steps()) {
            if (step.applyUntil() != null) {
                add(calendar, step, "deadline", step.applyUntil(), words.deadline(step));
            }
            if (step.durationMonths() > 0) {
                add(calendar, step, "start", step.start(), words.start(step));
            }
        }
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, biweekly.ICalVersion.V2_0)) {
            // Folded below: the library counts characters where the standard counts octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return OctetFolding.fold(text.toString());
    }

    private void add(ICalendar calendar, Step step, String kind, LocalDate day, String summary) {
        if (day.isBefore(today)) {
            return;
        }
        VEvent event = new VEvent();
        event.setUid(uid(step, kind));
        event.setDateTimeStamp(Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setDateStart(new DateStart(new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false),
                false)));
        event.setSummary(summary);
        event.setDescription(words.description(step));
        event.setTransparency(true);
        Duration twoWeeks = Duration.builder().prior(true).weeks(2).build();
        event.addAlarm(VAlarm.display(new Trigger(twoWeeks, Related.START), summary));
        calendar.addEvent(event);
    }

    private String uid(Step step, String kind) {
        String name = String.join(
                "|", network.id(), step.transition(), kind, step.start().toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@pathways.komenius.org";
    }
}

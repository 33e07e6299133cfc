package org.komenius.pathways.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.networkfile.Templates;
import org.komenius.pathways.internal.routing.Route;
import org.komenius.pathways.internal.routing.RoutePlanner;

class RouteCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Network NETWORK = Templates.find("rlp").orElseThrow().network();
    private static final List<String> ROUTE = List.of("br-bf", "bf-sek1", "sek1-bgy", "bgy-abi");

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ar", "uk", "de-x-ls", "fr", "de-AT"})
    void everyLanguageGivesAValidFile(String language) {
        ICalendar calendar = read(file(language));
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(calendar.getEvents()).hasSize(6).allSatisfy(event -> {
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getSummary().getValue()).isNotBlank();
            assertThat(event.getDescription().getValue()).isNotBlank().doesNotContain("\u00ad");
            VAlarm alarm = event.getAlarms().get(0);
            assertThat(alarm.getTrigger().getDuration().toString()).isEqualTo("-P2W");
            assertThat(alarm.getAction().isDisplay()).isTrue();
        });
        assertThat(new String(file(language), StandardCharsets.UTF_8).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\n").doesNotContain("\ufffd"));
    }

    @Test
    void deadlinesAndStartsAreAllDayEvents() {
        assertThat(read(file("de")).getEvents())
                .extracting(event -> event.getSummary().getValue(), RouteCalendarTest::day)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("Anmeldeschluss: Berufsfachschule I", "2027-3-1"),
                        org.assertj.core.groups.Tuple.tuple("Beginn: Berufsfachschule I", "2027-8-1"));
        assertThat(new String(file("de"), StandardCharsets.UTF_8)).contains("DTSTART;VALUE=DATE:20270301\r\n");
    }

    @ParameterizedTest(name = "in the zone {0}")
    @CsvSource({"Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles", "UTC"})
    void theDayIsTheSameInEveryTimeZone(String zone) {
        java.util.TimeZone before = java.util.TimeZone.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(zone));
            assertThat(new String(file("de"), StandardCharsets.UTF_8))
                    .contains("DTSTART;VALUE=DATE:20270301\r\n", "DTSTAMP:20261123T000000Z\r\n");
        } finally {
            java.util.TimeZone.setDefault(before);
        }
    }

    @Test
    void importingAgainDoublesNothing() {
        List<String> uids = uids(file("de"));
        assertThat(uids).doesNotHaveDuplicates().isEqualTo(uids(file("ar")));
        assertThat(file("de")).isEqualTo(file("de"));
        Route later = new RoutePlanner(NETWORK)
                .follow("br", List.of("br-bf@2028-01-01", "bf-sek1", "sek1-bgy", "bgy-abi"), TODAY);
        assertThat(uids(RouteCalendar.write(NETWORK, later, "de", TODAY)))
                .as("other days are other events")
                .doesNotContain(uids.get(0));
    }

    @Test
    void whatIsOverIsLeftOut() {
        Route route = new RoutePlanner(NETWORK).follow("br", ROUTE, TODAY);
        assertThat(read(RouteCalendar.write(NETWORK, route, "de", LocalDate.of(2027, 3, 2)))
                        .getEvents())
                .first()
                .extracting(RouteCalendarTest::day)
                .isEqualTo("2027-8-1");
    }

    @Test
    void arabicKeepsGermanNamesAndDatesApart() {
        VEvent event = read(file("ar")).getEvents().get(0);
        assertThat(event.getSummary().getValue())
                .startsWith("آخر يوم للتسجيل: \u2068")
                .endsWith("\u2069");
        assertThat(event.getDescription().getValue())
                .startsWith("\u200f\u2068")
                .contains("\u2068")
                .contains("2027")
                .satisfies(
                        text -> assertThat(text.chars().filter(c -> c == 0x2068).count())
                                .isEqualTo(text.chars().filter(c -> c == 0x2069).count()));
    }

    @Test
    void noCharacterIsCutInTwo() {
        String line = "SUMMARY:" + "آ".repeat(50) + "😀".repeat(30) + "ä".repeat(80);
        byte[] folded = OctetFolding.fold(line + "\r\n");
        String text = new String(folded, StandardCharsets.UTF_8);
        assertThat(text.split("\r\n")).hasSizeGreaterThan(4).allSatisfy(each -> assertThat(
                        each.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    }

    private static byte[] file(String language) {
        return RouteCalendar.write(NETWORK, new RoutePlanner(NETWORK).follow("br", ROUTE, TODAY), language, TODAY);
    }

    private static ICalendar read(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    }

    private static List<String> uids(byte[] file) {
        return read(file).getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static String day(VEvent event) {
        var raw = event.getDateStart().getValue().getRawComponents();
        return raw.getYear() + "-" + raw.getMonth() + "-" + raw.getDate();
    }
}

package org.komenius.pathways.internal.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.LanguageLevel;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.TranslatedText;

/** Networks and questions of every kind, decided by a seed. */
final class RandomNetworks {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final List<MonthDay> STARTS =
            List.of(MonthDay.of(8, 1), MonthDay.of(2, 1), MonthDay.of(2, 29), MonthDay.of(9, 15), MonthDay.of(1, 1));

    private final Random random;

    RandomNetworks(long seed) {
        this.random = new Random(seed);
    }

    Network network(int stops, int transitions) {
        NetworkBuilder builder =
                new NetworkBuilder().qualification("p").qualification("q").qualification("r");
        if (chance(8)) {
            builder.valid(validity());
        }
        for (String line : List.of("a", "b", "c")) {
            builder.line(line, chance(6) ? validity() : Validity.ALWAYS);
        }
        for (int stop = 0; stop < stops; stop++) {
            builder.stop(
                    "s" + stop,
                    false,
                    chance(15) ? validity() : Validity.ALWAYS,
                    Set.of(),
                    chance(5) ? new String[] {qualification()} : new String[0]);
        }
        for (int index = 0; index < transitions; index++) {
            addWay(builder, "t" + index, stops);
        }
        return builder.build();
    }

    void addWay(NetworkBuilder builder, String id, int stops) {
        NetworkBuilder.Way way = builder.way(
                id, "s" + random.nextInt(stops), "s" + random.nextInt(stops), oneOf(List.of(0, 0, 6, 12, 12, 24)));
        way.lines(oneOf(List.of("a", "b", "c", "a b", "b c", "a b c")).split(" "));
        way.starts(oneOf(STARTS));
        if (chance(4)) {
            way.starts(oneOf(STARTS), oneOf(STARTS));
        } else if (chance(4)) {
            way.anyDay();
        }
        if (chance(3)) {
            way.deadline(deadline());
        }
        if (chance(8)) {
            way.valid(validity());
        }
        while (chance(3)) {
            way.needs(requirement());
        }
        if (chance(3)) {
            way.gains(qualification());
        }
        if (chance(5)) {
            way.teaches(skill());
        }
    }

    FahrplanQuestion question(int stops, int horizonYears) {
        Set<String> held = new HashSet<>();
        while (chance(4)) {
            held.add(qualification());
        }
        LocalDate birth = oneOf(List.of(
                LocalDate.of(2012, 2, 29),
                LocalDate.of(2010, 8, 1),
                LocalDate.of(2011, 8, 2),
                LocalDate.of(2013, 1, 5)));
        int from = random.nextInt(stops);
        int to = (from + 1 + random.nextInt(stops - 1)) % stops;
        return new FahrplanQuestion(
                "s" + from,
                "s" + to,
                held,
                chance(3) ? null : birth,
                chance(2) ? null : BigDecimal.valueOf(20 + random.nextInt(20), 1),
                chance(2) ? List.of() : List.of(skill()),
                TODAY,
                horizonYears);
    }

    private Requirement requirement() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Requirement.HoldsQualification(
                    chance(2) ? Set.of(qualification()) : Set.of("p", "q"), null);
            case 2 -> new Requirement.Grades(BigDecimal.valueOf(3), null);
            case 3 -> new Requirement.Language(skill(), null);
            case 4 -> new Requirement.Age(
                    chance(3) ? null : 14 + random.nextInt(4), chance(2) ? null : 17 + random.nextInt(3), null);
            default -> new Requirement.Other(TranslatedText.of("Vertrag"));
        };
    }

    private DeadlineRule deadline() {
        if (chance(3)) {
            return new DeadlineRule.WeeksBefore(random.nextInt(60));
        }
        MonthDay from = chance(4) ? null : oneOf(STARTS);
        MonthDay until = oneOf(List.of(
                MonthDay.of(2, 28), MonthDay.of(2, 29), MonthDay.of(11, 23), MonthDay.of(11, 22), MonthDay.of(7, 1)));
        return new DeadlineRule.Window(from, until, random.nextInt(2));
    }

    private Validity validity() {
        LocalDate day = TODAY.plusDays(random.nextInt(1500) - 200L);
        return switch (random.nextInt(3)) {
            case 0 -> Validity.from(day);
            case 1 -> Validity.until(day.plusYears(1));
            default -> new Validity(day, day.plusYears(2));
        };
    }

    private LanguageSkill skill() {
        return new LanguageSkill(
                oneOf(List.of("de", "fr")), oneOf(List.of(LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.C1)));
    }

    private String qualification() {
        return oneOf(List.of("p", "q", "r"));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}

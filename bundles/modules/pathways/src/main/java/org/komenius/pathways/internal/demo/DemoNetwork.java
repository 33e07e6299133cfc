package org.komenius.pathways.internal.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.networkfile.NetworkJson;
import org.komenius.pathways.internal.networkfile.Templates;

/**
 * The template of Rheinland-Pfalz as the Landkreis Sonnental uses it: without what does not exist there, with its own advice and routes
 * for newcomers, partly checked, and with a few things that the checks for planners find (a course whose certificate leads nowhere,
 * checks that are overdue).
 */
public final class DemoNetwork {

    public static final String ID = "sonnental";

    /** What the Landkreis adds; refers to stops, lines and sources of the template. */
    private static final String ADDITIONS = "/demo/sonnental.json";

    /** No Gymnasium in the Landkreis has the eight-year course. */
    private static final Set<String> NOT_HERE = Set.of("gym8");

    /** Here newcomers go by way of the Integrationspunkt instead. */
    private static final Set<String> OTHERWISE_HERE = Set.of("erst-daz-gs", "erst-daz-sek", "erst-bvjs", "erst-ikurs");

    private static final LocalDate LAST_CHECK = LocalDate.of(2026, 9, 14);
    private static final LocalDate EARLIER_CHECK = LocalDate.of(2025, 3, 10);

    private DemoNetwork() {}

    /**
     * @param seed which entries somebody has checked, and which of those checks are overdue
     * @return the same network for the same seed
     */
    public static Network create(long seed) {
        Network land = Templates.find("rlp").orElseThrow().network();
        Network local = additions();
        Random random = new Random(seed);
        return new Network(
                ID,
                local.title(),
                local.description(),
                land.land(),
                true,
                land.validity(),
                land.columns(),
                both(land.qualifications(), local.qualifications()),
                land.lines(),
                both(land.stops(), local.stops()).stream()
                        .filter(stop -> !NOT_HERE.contains(stop.id()))
                        .map(stop -> random.nextInt(3) == 0 ? stop : checked(stop))
                        .toList(),
                both(land.transitions(), local.transitions()).stream()
                        .filter(DemoNetwork::isHere)
                        .map(way -> checked(way, random.nextInt(12)))
                        .toList(),
                both(land.sources(), local.sources()),
                both(local.counselling(), land.counselling()).stream()
                        .map(DemoNetwork::here)
                        .toList());
    }

    private static boolean isHere(Transition way) {
        return !NOT_HERE.contains(way.from()) && !NOT_HERE.contains(way.to()) && !OTHERWISE_HERE.contains(way.id());
    }

    private static Network additions() {
        try (InputStream in = DemoNetwork.class.getResourceAsStream(ADDITIONS)) {
            if (in == null) {
                throw new FileNotFoundException(ADDITIONS);
            }
            return NetworkJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("this module lacks its own demo " + ADDITIONS, e);
        }
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Counselling here(Counselling advice) {
        return new Counselling(
                advice.id(),
                advice.title(),
                advice.description(),
                advice.contact(),
                advice.address(),
                advice.stops().stream().filter(stop -> !NOT_HERE.contains(stop)).collect(Collectors.toSet()),
                advice.languages());
    }

    private static Stop checked(Stop stop) {
        return new Stop(
                stop.id(),
                stop.title(),
                stop.description(),
                stop.column(),
                stop.kind(),
                stop.isced(),
                stop.ageFrom(),
                stop.ageUntil(),
                stop.institutions(),
                stop.localInstitution(),
                stop.holds(),
                stop.destination(),
                stop.pin(),
                stop.source(),
                LAST_CHECK,
                stop.validity());
    }

    /** @param chance 0 for never checked, 1 for checked too long ago, anything else for checked lately */
    private static Transition checked(Transition way, int chance) {
        LocalDate checked =
                switch (chance) {
                    case 0 -> null;
                    case 1 -> EARLIER_CHECK;
                    default -> LAST_CHECK;
                };
        return new Transition(
                way.id(),
                way.from(),
                way.to(),
                way.lines(),
                way.requirements(),
                way.gains(),
                way.languages(),
                way.durationMonths(),
                way.start(),
                way.deadline(),
                way.cost(),
                way.note(),
                way.source(),
                checked,
                checked == null ? null : checked.plusYears(1),
                way.validity());
    }
}

package org.komenius.registry.internal.demo;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Makes up names that sound as if they came from between Nahe and Glan. Any likeness to a real place is chance. Not thread-safe. */
final class DemoNames {

    private static final String[] FRONT = {"Ober", "Nieder", "Alten", "Neu", "Groß", "Klein"};
    private static final String[] STEM = {
        "erlen",
        "buchen",
        "hasel",
        "mühl",
        "reh",
        "winter",
        "sommer",
        "kirsch",
        "weiden",
        "rosen",
        "falken",
        "wolfs",
        "eichen",
        "dachs",
        "linden",
        "schlehen",
        "ginster",
        "amsel",
        "birken",
        "hirsch"
    };
    private static final String[] END = {
        "bach", "heim", "weiler", "feld", "hausen", "rod", "born", "thal", "stein", "au"
    };
    private static final String[] STREETS = {
        "Schulstraße",
        "Hauptstraße",
        "Kirchgasse",
        "Am Brunnen",
        "Gartenstraße",
        "Ringstraße",
        "Bahnhofstraße",
        "Im Wiesengrund",
        "Lindenallee",
        "Rathausplatz",
        "Weinbergstraße",
        "Zum Sonnenhang"
    };
    private static final String[] KITAS = {
        "Sonnenkäfer",
        "Regenbogen",
        "Pusteblume",
        "Villa Kunterbunt",
        "Zwergenland",
        "Löwenzahn",
        "Arche Noah",
        "Rappelkiste",
        "Spatzennest",
        "Wirbelwind",
        "Sternschnuppe",
        "Waldwichtel",
        "Kleine Strolche",
        "Apfelbäumchen",
        "Schatzkiste",
        "Traumland",
        "Farbklecks",
        "Grashüpfer",
        "Wolkenschloss",
        "Entdeckerkiste"
    };

    private final Random random;
    private final Set<String> given = new HashSet<>();

    DemoNames(Random random) {
        this.random = random;
    }

    /** A place name not given before. */
    String place() {
        while (true) {
            String stem = STEM[random.nextInt(STEM.length)];
            String end = END[random.nextInt(END.length)];
            boolean withFront = random.nextInt(4) == 0;
            String name = withFront
                    ? FRONT[random.nextInt(FRONT.length)] + stem + end
                    : Character.toUpperCase(stem.charAt(0)) + stem.substring(1) + end;
            if (given.add(name)) {
                return name;
            }
        }
    }

    String kita() {
        return KITAS[random.nextInt(KITAS.length)];
    }

    String street() {
        return STREETS[random.nextInt(STREETS.length)] + " " + (1 + random.nextInt(78));
    }
}

package org.komenius.monitoring.internal.demo;

import java.util.List;
import java.util.Random;
import org.komenius.monitoring.internal.demo.FlatFileText.Attribute;
import org.komenius.monitoring.internal.demo.FlatFileText.Measure;
import org.komenius.monitoring.internal.demo.FlatFileText.Variable;

/** Pupils by school kind and language at home in each municipality: counts so small that the door has to keep some of them secret. */
final class DemoLanguages {

    private static final int YEARS = 2;
    private static final String[][] SCHOOLS = {
        {"GS", "Grundschule", "4.0"}, {"WEITER", "Weiterführende Schule", "6.7"}, {"FOES", "Förderschule", "0.35"}
    };

    private DemoLanguages() {}

    /** Municipalities only: their sums are the door's to make. */
    static byte[] pupils(long seed, List<DemoRegion> regions) {
        Random random = new Random(seed * 31 + 5);
        Variable school = new Variable("BILSA1", "Schulart");
        Variable language = new Variable("FAMSPR", "Familiensprache");
        Measure measure = new Measure("BIL021", "Schülerinnen und Schüler", "Anzahl");
        FlatFileText file = new FlatFileText("99005", "Demo: Familiensprachen", new Variable("STAG", "Stichtag"), 3);
        for (int year = DemoFigures.LAST_YEAR - YEARS + 1; year <= DemoFigures.LAST_YEAR; year++) {
            for (DemoRegion region : regions) {
                if (!region.parts().isEmpty() || !region.existsIn(year)) {
                    continue;
                }
                Attribute place = new Attribute(new Variable(region.level(), "Gemeinden"), region.key(), region.name());
                for (String[] kind : SCHOOLS) {
                    double pupils = region.size() * Double.parseDouble(kind[2]);
                    double share = 0.05 + 0.2 * random.nextDouble();
                    Attribute at = new Attribute(school, kind[0], kind[1]);
                    file.add(
                            year + "-10-01",
                            List.of(place, at, new Attribute(language, "DE", "Deutsch")),
                            measure,
                            String.valueOf(Math.round(pupils * (1 - share))));
                    file.add(
                            year + "-10-01",
                            List.of(place, at, new Attribute(language, "ANDERE", "andere Sprache")),
                            measure,
                            String.valueOf(Math.round(pupils * share)));
                }
            }
        }
        return file.bytes();
    }
}

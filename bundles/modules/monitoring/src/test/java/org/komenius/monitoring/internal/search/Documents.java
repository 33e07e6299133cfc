package org.komenius.monitoring.internal.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.Topic;

/** Data sets as the statistical offices name them. */
final class Documents {

    static final Searchable DAY_CARE = document(
            "care",
            "22543-01-02-4",
            "22543",
            "Statistik der Kinder und tätigen Personen in Tageseinrichtungen",
            "Kinder in Tageseinrichtungen nach Altersgruppen",
            Topic.C,
            List.of("Betreute Kinder"),
            Map.of("ALTKIT", List.of("Altersgruppe", "Age group")),
            List.of("unter 3 Jahre", "3 bis unter 6 Jahre"),
            2011,
            2023,
            Searchable.State.PUBLIC);
    static final Searchable LEAVERS = document(
            "leavers",
            "21111-02-06-4",
            "21111",
            "Statistik der allgemeinbildenden Schulen",
            "Schulabgänge nach Geschlecht und Schulabschluss",
            Topic.D,
            List.of("Absolventen und Abgänger"),
            Map.of("GES", List.of("Geschlecht", "Sex"), "BILAB1", List.of("Schulabschluss")),
            List.of("männlich", "weiblich", "ohne Hauptschulabschluss", "allgemeine Hochschulreife"),
            2015,
            2022,
            Searchable.State.INTERNAL);
    static final Searchable POPULATION = document(
            "population",
            "12411-02-03-4",
            "12411",
            "Fortschreibung des Bevölkerungsstandes",
            "Bevölkerungsstand nach Geschlecht und Altersgruppen",
            Topic.A,
            List.of("Bevölkerungsstand", "Population"),
            Map.of("GES", List.of("Geschlecht", "Sex"), "ALTX20", List.of("Altersgruppe")),
            List.of("männlich", "weiblich", "unter 3 Jahre"),
            2011,
            2024,
            Searchable.State.PUBLIC);

    private Documents() {}

    static Searchable document(
            String id,
            String tableCode,
            String statisticCode,
            String statistic,
            String title,
            Topic topic,
            List<String> measures,
            Map<String, List<String>> dimensions,
            List<String> members,
            int firstYear,
            int lastYear,
            Searchable.State state) {
        return new Searchable(
                id,
                tableCode,
                statisticCode,
                statistic,
                title,
                "Statistische Ämter des Bundes und der Länder",
                Set.of(topic),
                measures,
                dimensions,
                members,
                dimensions.containsKey("GES") ? Map.of("GES", Set.of("GESM", "GESW")) : Map.of(),
                List.of("Mainz, kreisfreie Stadt", "Alzey-Worms, Landkreis"),
                List.of(RegionLevel.KREIS),
                firstYear,
                lastYear,
                "datencsv",
                state,
                Instant.parse("2026-05-01T10:00:00Z"),
                1);
    }
}

package org.komenius.monitoring.internal.dcat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.catalogue.Topic;

/** Public data sets of one Kreis and of all Germany, and whose catalogue they stand in. */
final class PublicTables {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

    static final DcatSettings SETTINGS = new DcatSettings(
            "https://bildung.example",
            "Landkreis Sonnental",
            "http://dcat-ap.de/def/contributors/sonnental",
            "daten@sonnental.example",
            "cc0-1.0");

    private PublicTables() {}

    static DcatDataset nationwide(String id) {
        return dataset(id, "dl-de/by-2-0", "DG", "07", "07131", "08", "08111");
    }

    static DcatDataset ofOneKreis(String id) {
        return dataset(id, "eigene Lizenz", "07131", "07131001");
    }

    private static DcatDataset dataset(String id, String licence, String... regions) {
        return new DcatDataset(
                info(id, licence),
                Set.of(Topic.A, Topic.C),
                List.of("Betreute Kinder", "Altersgruppe \"U3\" \\ <1>"),
                Coverage.of(List.of(regions).stream().map(RegionKey::new).toList()),
                List.of("REGION", "TIME"));
    }

    private static DatasetInfo info(String id, String licence) {
        return new DatasetInfo(
                id,
                "12411-" + id,
                "12411",
                "Fortschreibung des Bevölkerungsstandes",
                "Bevölkerung & \"Stand\"",
                "Statistische Ämter",
                licence,
                1,
                "@2015-12-31",
                "2024/25",
                List.of(RegionLevel.KREIS),
                5L,
                NOW,
                new PublicMark(NOW, "Analyse", "amtlich veröffentlicht"),
                1);
    }
}

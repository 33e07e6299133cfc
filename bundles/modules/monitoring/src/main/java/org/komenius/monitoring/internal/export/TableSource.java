package org.komenius.monitoring.internal.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo;

/** Where a table comes from, in the words that its licence asks for; without the word "source" before it. */
public final class TableSource {

    private static final DateTimeFormatter GERMAN_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private TableSource() {}

    /** @param language {@code de} or {@code en} */
    public static String line(DatasetInfo dataset, VersionInfo version, String language) {
        boolean german = !language.startsWith("en");
        LocalDate imported = version.imported().atZone(ZoneId.systemDefault()).toLocalDate();
        return dataset.source()
                + (german ? ", Tabelle " : ", table ")
                + dataset.tableCode()
                + (german ? ", eingelesen am " + GERMAN_DATE.format(imported) : ", imported " + imported)
                + (german ? " (Version " : " (version ")
                + version.number()
                + "), "
                + dataset.licence();
    }
}

package org.komenius.monitoring.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.komenius.monitoring.internal.catalogue.CatalogueJson;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;

/** What became of a file of a watched folder, in German, for whoever looks there and not into Komenius. */
final class FolderReport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private FolderReport() {}

    static String of(ImportInfo info, CatalogueJson json) {
        String what =
                switch (info.outcome() == null ? Outcome.CANCELLED : info.outcome()) {
                    case STORED -> "Eingelesen als Version " + info.versionNumber() + ".";
                    case SAME_FILE -> "Genau diese Datei war schon eingelesen (Version " + info.versionNumber()
                            + "). Es wurde nichts geändert.";
                    case SAME_FACTS -> "Alle Werte waren schon vorhanden (Version " + info.versionNumber()
                            + "). Die Bezeichnungen wurden ergänzt.";
                    case REFUSED -> "Abgelehnt. Es wurde nichts gespeichert.\r\n" + json.germanSentence(info.problem());
                    case CANCELLED -> "Das Einlesen wurde abgebrochen. Es wurde nichts gespeichert.";
                    case FAILED -> "Das Einlesen ist gescheitert. Es wurde nichts gespeichert.";
                };
        return info.fileName() + "\r\n"
                + TIME.format(info.submitted().atZone(ZoneId.systemDefault())) + " Uhr\r\n\r\n"
                + what + "\r\n\r\n"
                + "Bericht in Komenius: /de/intern/monitoring/einlesen/" + info.id() + "\r\n"
                + "SHA-256: " + info.fileSha256() + "\r\n";
    }

    static String link(String name) {
        return name
                + "\r\n\r\nAbgelehnt: Verknüpfungen (symbolische Links) werden nicht gelesen. Legen Sie die Datei selbst ab.\r\n";
    }
}

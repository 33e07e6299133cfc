package org.komenius.monitoring.internal;

import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.osgi.service.component.annotations.Component;

/** Says who this module is and what one may be allowed to do in it. */
@Component
public class MonitoringModule implements KomeniusModule {

    public static final String ID = "monitoring";
    public static final String READ = "monitoring.read";
    public static final String IMPORT = "monitoring.import";
    public static final String RELEASE = "monitoring.release";
    public static final String PUBLISH = "monitoring.publish";
    /** Opens a data set as a published official table, so that the door leaves it as it is. */
    public static final String OPEN = "monitoring.open";
    /** Statistics unit: sees counts before they are protected. */
    public static final String MICRODATA = "monitoring.microdata";

    public static final String ALLOCATE = "monitoring.allocate";
    public static final String APPROVE = "monitoring.approve";

    public static final String QUALITY = "monitoring.quality";
    /** Sees everything in monitoring, and says who may see it. */
    public static final String ADMIN = "monitoring.admin";

    public static final String SOURCES = "monitoring.sources";
    public static final String DELIVER = "monitoring.deliver";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Bildungsmonitoring", "Education monitoring");
    }

    @Override
    public String platformRange() {
        return "[0.1,1)";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        ADMIN,
                        LocalizedText.of(
                                "Alles im Bildungsmonitoring sehen und festlegen, wer es sehen darf",
                                "See everything in monitoring and say who may see it"),
                        Set.of()),
                new Permission(
                        READ,
                        LocalizedText.of("Datensätze ansehen und auswerten", "See and query data sets"),
                        Set.of("analyst", "coordinator", "reader")),
                new Permission(IMPORT, LocalizedText.of("Datensätze einlesen", "Import data sets"), Set.of("analyst")),
                new Permission(
                        RELEASE,
                        LocalizedText.of("Datensätze freigeben und zurückziehen", "Release and withdraw data sets"),
                        Set.of("analyst")),
                new Permission(
                        SOURCES,
                        LocalizedText.of(
                                "Quellen, Kontakte und Lieferungen pflegen",
                                "Look after sources, contacts, deliveries"),
                        Set.of("analyst")),
                new Permission(
                        DELIVER,
                        LocalizedText.of(
                                "Dateien einliefern (für andere Systeme)", "Deliver files (for other systems)"),
                        Set.of("analyst")),
                new Permission(
                        OPEN,
                        LocalizedText.of(
                                "Veröffentlichte amtliche Tabellen ohne Geheimhaltung freigeben",
                                "Release published official tables without disclosure control"),
                        Set.of("analyst")),
                new Permission(
                        MICRODATA,
                        LocalizedText.of(
                                "Statistikstelle: ungeschützte Zahlen sehen",
                                "Statistics unit: see unprotected figures"),
                        Set.of()),
                new Permission(
                        ALLOCATE,
                        LocalizedText.of("Stellenverteilungen ausarbeiten", "Work out distributions of posts"),
                        Set.of("analyst", "coordinator")),
                new Permission(
                        APPROVE,
                        LocalizedText.of("Stellenverteilungen freigeben", "Approve distributions of posts"),
                        Set.of("analyst", "coordinator")),
                new Permission(
                        QUALITY,
                        LocalizedText.of(
                                "Regeln zur Datenqualität bearbeiten, Prüfungen starten und Mängel verwalten",
                                "Edit rules of data quality, run checks and manage defects"),
                        Set.of("analyst")),
                new Permission(
                        PUBLISH,
                        LocalizedText.of("Datensätze öffentlich zeigen", "Show data sets to everybody"),
                        Set.of("analyst")));
    }
}

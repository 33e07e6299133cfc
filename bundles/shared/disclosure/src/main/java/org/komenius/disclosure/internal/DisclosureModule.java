package org.komenius.disclosure.internal;

import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.osgi.service.component.annotations.Component;

/**
 * Says who this module is and what one may be allowed to do in it.
 *
 * <p>Looking behind the door and setting policies belong to the statistics unit, which the law keeps apart from the education office (§ 16
 * BStatG and the statistics laws of the Länder): no shipped role but the admin's gets them by itself.
 */
@Component
public class DisclosureModule implements KomeniusModule {

    public static final String ID = "disclosure";
    /** See policies, releases without their cells, and what is protected why. */
    public static final String READ = "disclosure.read";
    /** See unprotected figures in a preview. */
    public static final String INSPECT = "disclosure.inspect";

    /** Let small changes between editions out. */
    public static final String CHANGES = "disclosure.changes";

    public static final String POLICY = "disclosure.policy";
    public static final String LOG = "disclosure.log";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Statistische Geheimhaltung", "Disclosure control");
    }

    @Override
    public String platformRange() {
        return "[0.1,1)";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        READ,
                        LocalizedText.of(
                                "Regeln und Freigaben der Geheimhaltung ansehen",
                                "See disclosure policies and releases"),
                        Set.of("analyst")),
                new Permission(
                        INSPECT,
                        LocalizedText.of(
                                "Statistikstelle: ungeschützte Zahlen in der Vorschau sehen",
                                "Statistics unit: see unprotected figures in previews"),
                        Set.of()),
                new Permission(
                        CHANGES,
                        LocalizedText.of(
                                "Statistikstelle: kleine Änderungen zwischen zwei Ständen hinauslassen",
                                "Statistics unit: let small changes between editions out"),
                        Set.of()),
                new Permission(
                        POLICY,
                        LocalizedText.of(
                                "Statistikstelle: Regeln der Geheimhaltung ändern",
                                "Statistics unit: change disclosure policies"),
                        Set.of()),
                new Permission(
                        LOG, LocalizedText.of("Protokoll der Übergänge lesen", "Read the log of crossings"), Set.of()));
    }
}

package org.komenius.platform.internal.setup;

import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.office.OfficeDraft;
import org.komenius.platform.internal.office.OfficeRegister;

/** The offices of the demo municipality: those that a Kreis' education management works with. */
final class DemoOffices {

    static final String EDUCATION = "bildungsbuero";
    static final String SCHOOLS = "schulamt";
    static final String YOUTH = "jugendamt";
    static final String STATISTICS = "statistikstelle";
    static final String SOCIAL = "sozialamt";

    private DemoOffices() {}

    static void create(OfficeRegister offices) {
        add(offices, EDUCATION, 10, "Bildungsbüro", "Education office");
        add(offices, SCHOOLS, 20, "Schulamt", "Schools office");
        add(offices, YOUTH, 30, "Jugendamt", "Youth welfare office");
        add(offices, SOCIAL, 40, "Sozialamt", "Social welfare office");
        add(offices, STATISTICS, 50, "Statistikstelle", "Statistics unit");
    }

    private static void add(OfficeRegister offices, String id, int order, String german, String english) {
        // A reserved domain (RFC 2606), so that no demo ever writes to anybody.
        offices.create(id, new OfficeDraft(LocalizedText.of(german, english), id + "@kreis.example", order));
    }
}

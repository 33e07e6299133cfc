package org.komenius.registry.internal.institution;

import org.komenius.model.text.LocalizedText;

/** What sort of body runs an institution, after the XBildung code list "Art der Trägerschaft". */
public enum Sector {
    MUNICIPALITY("Kommune", "Municipality"),
    KREIS("Kreis", "District"),
    LAND("Land", "State"),
    FEDERATION("Bund", "Federation"),
    CHURCH("Kirchlich", "Church"),
    PRIVATE("Privat", "Private"),
    /** Public, but the source does not say whose. */
    PUBLIC("Öffentlich", "Public"),
    OTHER("Sonstige", "Other"),
    UNKNOWN("Nicht bekannt", "Not known");

    private final LocalizedText title;

    Sector(String german, String english) {
        this.title = LocalizedText.of(german, english);
    }

    public LocalizedText title() {
        return title;
    }
}

package org.komenius.model.institution;

import java.util.Set;
import org.komenius.model.education.IscedLevel;
import org.komenius.model.text.LocalizedText;

/**
 * Kinds of educational institutions. School kinds keep their German names, which no English word fits; their levels follow the
 * German mapping to ISCED 2011 (Statistisches Bundesamt, "Bildung und Kultur: ISCED-Zuordnung").
 */
public enum InstitutionKind {
    KITA("Kindertagesstätte", "Day-care centre", IscedLevel.EARLY_CHILDHOOD),
    KINDERTAGESPFLEGE("Kindertagespflege", "Child-minding", IscedLevel.EARLY_CHILDHOOD),
    SCHULKINDERGARTEN("Schulkindergarten", "School kindergarten", IscedLevel.EARLY_CHILDHOOD),
    GRUNDSCHULE("Grundschule", "Primary school", IscedLevel.PRIMARY),
    HAUPTSCHULE("Hauptschule", "Hauptschule", IscedLevel.LOWER_SECONDARY),
    REALSCHULE("Realschule", "Realschule", IscedLevel.LOWER_SECONDARY),
    REALSCHULE_PLUS("Realschule plus", "Realschule plus", IscedLevel.LOWER_SECONDARY),
    SEKUNDARSCHULE("Sekundarschule", "Sekundarschule", IscedLevel.LOWER_SECONDARY),
    GEMEINSCHAFTSSCHULE(
            "Gemeinschaftsschule", "Gemeinschaftsschule", IscedLevel.LOWER_SECONDARY, IscedLevel.UPPER_SECONDARY),
    INTEGRIERTE_GESAMTSCHULE(
            "Integrierte Gesamtschule", "Comprehensive school", IscedLevel.LOWER_SECONDARY, IscedLevel.UPPER_SECONDARY),
    GYMNASIUM("Gymnasium", "Gymnasium", IscedLevel.LOWER_SECONDARY, IscedLevel.UPPER_SECONDARY),
    FREIE_WALDORFSCHULE(
            "Freie Waldorfschule",
            "Waldorf school",
            IscedLevel.PRIMARY,
            IscedLevel.LOWER_SECONDARY,
            IscedLevel.UPPER_SECONDARY),
    FOERDERSCHULE("Förderschule", "Special-needs school", IscedLevel.PRIMARY, IscedLevel.LOWER_SECONDARY),
    BERUFSBILDENDE_SCHULE(
            "Berufsbildende Schule", "Vocational school", IscedLevel.UPPER_SECONDARY, IscedLevel.POST_SECONDARY),
    ABENDSCHULE_UND_KOLLEG("Abendschule und Kolleg", "Evening school and Kolleg", IscedLevel.UPPER_SECONDARY),
    HOCHSCHULE("Hochschule", "University", IscedLevel.BACHELOR, IscedLevel.MASTER, IscedLevel.DOCTORAL),
    VOLKSHOCHSCHULE("Volkshochschule", "Adult education centre"),
    MUSIKSCHULE("Musikschule", "Music school"),
    BIBLIOTHEK("Bibliothek", "Library"),
    JUGENDEINRICHTUNG("Jugendeinrichtung", "Youth centre"),
    BERATUNGSSTELLE("Beratungsstelle", "Counselling centre"),
    SONSTIGE("Sonstige Einrichtung", "Other institution");

    private final LocalizedText title;
    private final Set<IscedLevel> levels;

    InstitutionKind(String german, String english, IscedLevel... levels) {
        this.title = LocalizedText.of(german, english);
        this.levels = Set.of(levels);
    }

    public LocalizedText title() {
        return title;
    }

    /** Stages it leads through; empty where it is no part of formal education. */
    public Set<IscedLevel> levels() {
        return levels;
    }
}

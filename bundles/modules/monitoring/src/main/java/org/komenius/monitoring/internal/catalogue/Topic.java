package org.komenius.monitoring.internal.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;

/**
 * Areas of education monitoring, as the chapters of the <i>Anwendungsleitfaden zum Aufbau eines kommunalen Bildungsmonitorings</i>
 * (Statistisches Bundesamt, Statistisches Landesamt Baden-Württemberg, Deutsches Institut für Erwachsenenbildung; as of June 2013,
 * "Einführung in die Bildungsbereiche"). Named by the letter of the chapter's indicators.
 */
public enum Topic {
    A("Rahmenbedingungen", "General conditions"),
    B("Grundinformationen zur Bildung", "Basic information on education"),
    C("Frühkindliche Bildung", "Early childhood education"),
    D("Allgemeinbildende Schulen", "General schools"),
    E("Berufliche Bildung", "Vocational education"),
    F("Hochschulen", "Higher education"),
    G("Weiterbildung", "Further education"),
    H("Non-formale und informelle Lernwelten", "Non-formal and informal learning"),
    I("Bildungsnetzwerke und Bildungsberatung", "Education networks and guidance");

    private final LocalizedText title;

    Topic(String german, String english) {
        title = LocalizedText.of(german, english);
    }

    public LocalizedText title() {
        return title;
    }

    /** Empty for anything but one of the letters. */
    public static Optional<Topic> of(String letter) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equals(letter))
                .findFirst();
    }
}

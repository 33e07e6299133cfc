package org.komenius.registry.internal.imports;

import java.util.Map;
import java.util.Optional;
import org.komenius.model.institution.InstitutionKind;

/**
 * Keys of the Schulform in the school directory of Nordrhein-Westfalen, and the kind that each stands for.
 *
 * @param label as the key list names it
 * @param kind null for entries that are no place where pupils learn, such as seminars for teachers
 */
record NrwSchoolForm(String label, InstitutionKind kind) {

    private static final Map<String, NrwSchoolForm> BY_KEY = Map.ofEntries(
            Map.entry("02", new NrwSchoolForm("Grundschule", InstitutionKind.GRUNDSCHULE)),
            Map.entry("04", new NrwSchoolForm("Hauptschule", InstitutionKind.HAUPTSCHULE)),
            Map.entry("06", new NrwSchoolForm("Volksschule", InstitutionKind.SONSTIGE)),
            Map.entry("08", new NrwSchoolForm("Förderschule", InstitutionKind.FOERDERSCHULE)),
            Map.entry("0A", new NrwSchoolForm("Schulaufsicht", null)),
            Map.entry("10", new NrwSchoolForm("Realschule", InstitutionKind.REALSCHULE)),
            Map.entry("13", new NrwSchoolForm("Primus (Schulversuch)", InstitutionKind.SONSTIGE)),
            Map.entry("14", new NrwSchoolForm("Sekundarschule", InstitutionKind.SEKUNDARSCHULE)),
            Map.entry("15", new NrwSchoolForm("Gesamtschule", InstitutionKind.INTEGRIERTE_GESAMTSCHULE)),
            Map.entry(
                    "16", new NrwSchoolForm("Gemeinschaftsschule (Schulversuch)", InstitutionKind.GEMEINSCHAFTSSCHULE)),
            Map.entry("17", new NrwSchoolForm("Waldorfschule", InstitutionKind.FREIE_WALDORFSCHULE)),
            Map.entry("18", new NrwSchoolForm("Hiberniaschule", InstitutionKind.FREIE_WALDORFSCHULE)),
            Map.entry("19", new NrwSchoolForm("Freie Waldorfförderschule", InstitutionKind.FOERDERSCHULE)),
            Map.entry("20", new NrwSchoolForm("Gymnasium", InstitutionKind.GYMNASIUM)),
            Map.entry("25", new NrwSchoolForm("Weiterbildungskolleg", InstitutionKind.ABENDSCHULE_UND_KOLLEG)),
            Map.entry("30", new NrwSchoolForm("Berufskolleg", InstitutionKind.BERUFSBILDENDE_SCHULE)),
            Map.entry("50", new NrwSchoolForm("ZfsL", null)),
            Map.entry("51", new NrwSchoolForm("Seminar Grundschule", null)),
            Map.entry("52", new NrwSchoolForm("Seminar sonderpädagogische Förderung", null)),
            Map.entry("53", new NrwSchoolForm("Seminar Haupt-, Real- und Gesamtschulen", null)),
            Map.entry("56", new NrwSchoolForm("Seminar Gymnasien und Gesamtschulen", null)),
            Map.entry("58", new NrwSchoolForm("Seminar Berufskolleg", null)),
            Map.entry("81", new NrwSchoolForm("Schulischer Lernort", InstitutionKind.SONSTIGE)),
            Map.entry("83", new NrwSchoolForm("Klinikschule", InstitutionKind.FOERDERSCHULE)),
            Map.entry("85", new NrwSchoolForm("Förderschule im Bereich der Realschule", InstitutionKind.FOERDERSCHULE)),
            Map.entry("87", new NrwSchoolForm("Förderschule im Bereich des Gymnasiums", InstitutionKind.FOERDERSCHULE)),
            Map.entry(
                    "88",
                    new NrwSchoolForm("Förderschule im Bereich des Berufskollegs", InstitutionKind.FOERDERSCHULE)));

    static Optional<NrwSchoolForm> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}

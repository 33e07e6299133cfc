package org.komenius.monitoring.internal.genesis;

import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;

/** What can go wrong with the web service, in words for people. The service's own sentence is always told too. */
final class GenesisProblems {

    private GenesisProblems() {}

    static Problem unreachable(GenesisAccount account) {
        return Problem.of(
                        ProblemCode.of("genesis.unreachable", ProblemKind.UNAVAILABLE),
                        "„" + account.title() + "“ ist nicht zu erreichen.",
                        "\"" + account.title() + "\" cannot be reached.")
                .advise(
                        "Versuchen Sie es später wieder; die Dienste der Ämter werden nachts und an Wochenenden gewartet.",
                        "Try again later; the offices' services are maintained at night and on weekends.");
    }

    static Problem signInRefused(GenesisAccount account, String sentence) {
        return told(
                        "genesis.sign-in-refused",
                        ProblemKind.CONFLICT,
                        "„" + account.title() + "“ nimmt die Zugangsdaten nicht an.",
                        "\"" + account.title() + "\" does not accept the credentials.",
                        sentence)
                .advise(
                        "Prüfen Sie Benutzername und Kennwort in der Konfiguration org.komenius.monitoring.genesis.",
                        "Check user name and password in the configuration org.komenius.monitoring.genesis.");
    }

    static Problem nothingFound(String table, String sentence) {
        return told(
                        "genesis.nothing-found",
                        ProblemKind.NOT_FOUND,
                        "Zu „" + table + "“ gibt es dort keine Tabelle mit dieser Auswahl.",
                        "There is no table for \"" + table + "\" with this selection.",
                        sentence)
                .advise("Prüfen Sie Nummer, Jahre und Regionen.", "Check number, years and regions.");
    }

    static Problem tooLong(String table, long minutes) {
        return Problem.of(
                        ProblemCode.of("genesis.still-working", ProblemKind.UNAVAILABLE),
                        "Die Tabelle „" + table + "“ war nach " + minutes + " Minuten noch nicht fertig.",
                        "The table \"" + table + "\" was not ready after " + minutes + " minutes.")
                .advise(
                        "Starten Sie den Abruf später noch einmal, oder wählen Sie weniger Jahre oder Regionen.",
                        "Start again later, or choose fewer years or regions.");
    }

    static Problem tooLarge(String table, long maxBytes) {
        return Problem.of(
                        ProblemCode.of("import.file.too-large", ProblemKind.TOO_LARGE),
                        "Die Tabelle „" + table + "“ ist größer als " + maxBytes / 1_000_000 + " MB.",
                        "The table \"" + table + "\" is larger than " + maxBytes / 1_000_000 + " MB.")
                .advise("Wählen Sie weniger Jahre oder Regionen.", "Choose fewer years or regions.");
    }

    static Problem refused(int code, String sentence) {
        return told(
                "genesis.refused",
                ProblemKind.CONFLICT,
                "Der Dienst hat den Abruf abgelehnt (Code " + code + ").",
                "The service refused the request (code " + code + ").",
                sentence);
    }

    static Problem notUnderstood(int status) {
        return Problem.of(
                ProblemCode.of("genesis.not-understood", ProblemKind.UNAVAILABLE),
                "Der Dienst hat etwas Unverständliches geantwortet (HTTP " + status + ").",
                "The service answered something that cannot be understood (HTTP " + status + ").");
    }

    private static Problem told(String code, ProblemKind kind, String german, String english, String sentence) {
        String said = sentence == null || sentence.isBlank()
                ? ""
                : sentence.replaceAll("\\s+", " ").strip();
        return Problem.of(
                ProblemCode.of(code, kind),
                said.isEmpty() ? german : german + " Er sagt: „" + said + "“",
                said.isEmpty() ? english : english + " It says: \"" + said + "\"");
    }
}

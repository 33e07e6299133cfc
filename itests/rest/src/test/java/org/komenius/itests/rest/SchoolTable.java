package org.komenius.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;
import org.komenius.itests.support.Await;

/** A made-up table of schools as a flat file of the offices, each figure as text so that it may be a sign. */
final class SchoolTable {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final StringBuilder text = new StringBuilder("statistics_code;statistics_label;time_code;time_label;time;");

    SchoolTable() {
        this(2);
    }

    private SchoolTable(int dimensions) {
        for (int i = 1; i <= dimensions; i++) {
            text.append(i + "_variable_code;" + i + "_variable_label;" + i + "_variable_attribute_code;" + i
                    + "_variable_attribute_label;");
        }
        text.append("value;value_unit;value_variable_code;value_variable_label\n");
    }

    /** @param figures pupils, per cent of SGB II, per cent of another language, posts today */
    SchoolTable school(int number, String name, String... figures) {
        String[][] columns = {
            {"Anzahl", "SCHUELER", "Schülerinnen und Schüler"},
            {"Prozent", "SGB2", "Kinder in Bedarfsgemeinschaften"},
            {"Prozent", "SPRACHE", "Nichtdeutsche Familiensprache"},
            {"Anzahl", "STELLEN", "Stellen Schulsozialarbeit"}
        };
        for (int i = 0; i < figures.length; i++) {
            text.append("99078;Schulen;STAG;Stichtag;2025-10-01;KREISE;Kreise;07399;Landkreis Sonnental;SCHULE;Schule;")
                    .append(number + ";" + name + ";" + figures[i] + ";" + String.join(";", columns[i]) + "\n");
        }
        return this;
    }

    /** Three Gemeinden of the demo, each with a share of children in SGB II. */
    static SchoolTable areas() {
        SchoolTable table = new SchoolTable(1);
        String[] shares = {"8", "17", "35"};
        for (int i = 0; i < shares.length; i++) {
            table.text
                    .append("99079;Gebiete;STAG;Stichtag;2025-10-01;GEMEIN;Gemeinden;0739900" + (i + 1))
                    .append(";Gemeinde " + (i + 1) + ";" + shares[i]
                            + ";Prozent;SGB2;Kinder in Bedarfsgemeinschaften\n");
        }
        return table;
    }

    /** Four primary schools and two grammar schools. */
    static SchoolTable demo() {
        return new SchoolTable()
                .school(99101, "Grundschule Altstadt", "120", "8", "5", "0,5")
                .school(99102, "Grundschule Am Weinberg", "180", "17", "13", "0,5")
                .school(99103, "Grundschule Nordstadt", "240", "26", "19", "0,5")
                .school(99104, "Grundschule Mühlvorstadt", "300", "35", "27", "0,5")
                .school(99601, "Gymnasium Am Schloss", "820", "6", "9", "0,5")
                .school(99602, "Gymnasium Nord", "760", "11", "14", "0,5");
    }

    /** Imports it as a published table; the same table twice is one data set. @return id of the data set */
    String importAs(Api caller, String code) {
        Answer accepted = caller.send(
                "POST",
                "api/monitoring/imports?openReason=Testtabelle&fileName=" + code + "_de_flat.csv",
                BodyPublishers.ofString(text.toString()),
                Map.of("Content-Type", "application/octet-stream"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String path = "api/monitoring/imports/" + accepted.json().path("id").asText();
        Await.until(
                "end of the import of " + code,
                Duration.ofMinutes(1),
                () -> !UNDER_WAY.contains(caller.get(path).json().path("state").asText()));
        JsonNode outcome = caller.get(path).json();
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isIn("STORED", "SAME_FILE");
        return outcome.path("datasetId").asText();
    }
}

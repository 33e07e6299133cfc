package org.komenius.monitoring.internal.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.documents.Block;
import org.komenius.documents.Block.Heading;
import org.komenius.documents.Block.Paragraph;
import org.komenius.documents.Block.Table;
import org.komenius.documents.Document;
import org.komenius.documents.PageFormat;
import org.komenius.monitoring.internal.export.DefectSheet.Line;

/** A letter to an office about the defects in what it delivered, data set by data set. */
public final class DefectLetter {

    private DefectLetter() {}

    public static Document of(String office, LocalDate today, List<Line> lines, String language) {
        boolean english = language.equals("en");
        String title = english ? "Feedback on delivered data" : "Rückmeldung an das Fachamt";
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of((english ? "To: " : "An: ") + office));
        blocks.add(Paragraph.of((english ? "Date: " : "Datum: ") + DefectSheet.date(today, language)));
        blocks.add(Paragraph.of(introduction(lines.size(), english)));
        Map<String, List<Line>> byDataset = new LinkedHashMap<>();
        lines.forEach(line -> byDataset
                .computeIfAbsent(line.tableCode() + " – " + line.title(), key -> new ArrayList<>())
                .add(line));
        byDataset.forEach((dataset, its) -> {
            blocks.add(new Heading(2, dataset));
            blocks.add(table(dataset, its, language));
        });
        if (!lines.isEmpty()) {
            blocks.add(new Heading(2, english ? "How to answer" : "So antworten Sie"));
            blocks.add(
                    Paragraph.of(
                            english
                                    ? "Send a corrected file, or tell us why the figure is right. With the next correct version these defects are closed by themselves."
                                    : "Schicken Sie eine korrigierte Datei, oder teilen Sie uns mit, warum die Zahl richtig ist. Mit der nächsten richtigen Version schließen sich diese Mängel von selbst."));
        }
        return new Document(
                title,
                english ? "en" : "de",
                english ? "Open defects of one office" : "Offene Mängel eines Amtes",
                PageFormat.A4_PORTRAIT,
                true,
                null,
                blocks);
    }

    private static String introduction(int count, boolean english) {
        if (count == 0) {
            return english ? "There are no open defects." : "Es gibt keine offenen Mängel.";
        }
        if (english) {
            return "While checking the data that you delivered we noticed the following (" + count
                    + "). Please look at it and answer by the day named.";
        }
        return "Beim Prüfen der von Ihnen gelieferten Daten ist uns Folgendes aufgefallen (" + count
                + "). Bitte sehen Sie es an und antworten Sie bis zur genannten Frist.";
    }

    private static Table table(String dataset, List<Line> lines, String language) {
        boolean english = language.equals("en");
        return new Table(
                (english ? "Open defects: " : "Offene Mängel: ") + dataset,
                List.of(
                        new Table.Column(english ? "Place" : "Stelle", false),
                        new Table.Column(english ? "Finding" : "Befund", false),
                        new Table.Column(english ? "Due" : "Frist", false)),
                lines.stream()
                        .map(line -> List.of(
                                line.places().isEmpty()
                                        ? (english ? "whole data set" : "ganzer Datensatz")
                                        : line.where(),
                                DefectSheet.word(line.severity(), language) + ": " + line.sentence(),
                                DefectSheet.date(line.due(), language)))
                        .toList());
    }
}

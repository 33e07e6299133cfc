package org.komenius.pathways.internal.persistence;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;

/** Titles in one column: a line per language, tag and text with a tab between. Texts hold neither (control characters are refused). */
final class Titles {

    private Titles() {}

    static String write(LocalizedText title) {
        return title.byLanguage().entrySet().stream()
                .map(entry -> entry.getKey() + '\t' + entry.getValue().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    static LocalizedText read(String column) {
        Map<String, String> byLanguage = new TreeMap<>();
        column.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            byLanguage.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return new LocalizedText(byLanguage);
    }
}

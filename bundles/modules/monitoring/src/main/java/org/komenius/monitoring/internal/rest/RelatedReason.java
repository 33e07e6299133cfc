package org.komenius.monitoring.internal.rest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.search.Related;

/** Says in words what two data sets have in common: "teilt Region (Kreise), Geschlecht, 2015–2023". */
final class RelatedReason {

    private static final Map<RegionLevel, LocalizedText> LEVELS = new EnumMap<>(Map.of(
            RegionLevel.COUNTRY, LocalizedText.of("Deutschland", "Germany"),
            RegionLevel.LAND, LocalizedText.of("Länder", "Länder"),
            RegionLevel.REGIERUNGSBEZIRK, LocalizedText.of("Regierungsbezirke", "Regierungsbezirke"),
            RegionLevel.KREIS, LocalizedText.of("Kreise", "Kreise"),
            RegionLevel.GEMEINDEVERBAND, LocalizedText.of("Gemeindeverbände", "associations of municipalities"),
            RegionLevel.GEMEINDE, LocalizedText.of("Gemeinden", "municipalities"),
            RegionLevel.SOZIALRAUM, LocalizedText.of("Sozialräume", "neighbourhoods")));

    private RelatedReason() {}

    static LocalizedText of(Related related) {
        return LocalizedText.of(
                sentence(related, "teilt ", "Region", "Statistik", text -> text.german()),
                sentence(related, "shares ", "region", "statistic", text -> text.english()));
    }

    private interface Language {
        String of(LocalizedText text);
    }

    private static String sentence(Related related, String shares, String region, String statistic, Language language) {
        List<String> parts = new ArrayList<>();
        if (!related.levels().isEmpty()) {
            parts.add(region + " ("
                    + related.levels().stream()
                            .map(level -> language.of(LEVELS.get(level)))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        parts.addAll(related.dimensions());
        if (related.sameStatistic()) {
            parts.add(statistic + " " + related.document().statisticCode());
        }
        related.topics().forEach(topic -> parts.add(language.of(topic.title())));
        if (related.firstYear() != null) {
            parts.add(
                    related.firstYear().equals(related.lastYear())
                            ? String.valueOf(related.firstYear())
                            : related.firstYear() + "–" + related.lastYear());
        }
        return shares + String.join(", ", parts);
    }
}

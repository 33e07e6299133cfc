package org.komenius.monitoring.internal.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where words are looked for, and how much a hit there counts. In the order in which hits are shown. */
public enum Field {
    TITLE(8, document -> List.of(document.title())),
    CODE(9, document -> present(document.tableCode(), document.statisticCode())),
    STATISTIC(4, document -> present(document.statistic())),
    TOPIC(2, document -> document.topics().stream()
            .sorted()
            .flatMap(topic -> Stream.of(topic.title().german(), topic.title().english()))
            .toList()),
    MEASURE(4, Searchable::measures),
    DIMENSION(3, document -> document.dimensions().values().stream()
            .flatMap(List::stream)
            .distinct()
            .toList()),
    MEMBER(2, Searchable::members),
    SOURCE(1, document -> List.of(document.source())),
    REGION(0.7f, Searchable::regions);

    private final float weight;
    private final Function<Searchable, List<String>> texts;

    Field(float weight, Function<Searchable, List<String>> texts) {
        this.weight = weight;
        this.texts = texts;
    }

    /** Factor of a hit's score. */
    float weight() {
        return weight;
    }

    List<String> texts(Searchable document) {
        return texts.apply(document);
    }

    String german() {
        return name() + ".de";
    }

    String english() {
        return name() + ".en";
    }

    private static List<String> present(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }
}

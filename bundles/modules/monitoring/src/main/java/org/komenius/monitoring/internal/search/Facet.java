package org.komenius.monitoring.internal.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Properties by which a list of data sets is narrowed. */
public enum Facet {
    TOPIC("topic", document -> document.topics().stream().map(Enum::name).toList()),
    LEVEL("regionLevel", document -> document.levels().stream().map(Enum::name).toList()),
    SOURCE("source", document -> List.of(document.source())),
    STATISTIC("statistic", document -> present(document.statisticCode())),
    DIMENSION("dimension", document -> List.copyOf(document.dimensions().keySet())),
    YEAR("year", Facet::years),
    STATE("state", document -> List.of(document.state().name())),
    FORMAT("format", document -> present(document.format())),
    /** Year of the last change. */
    UPDATED(
            "updatedYear",
            document -> List.of(String.valueOf(
                    LocalDate.ofInstant(document.updated(), ZoneOffset.UTC).getYear())));

    private final String parameter;
    private final Function<Searchable, List<String>> values;

    Facet(String parameter, Function<Searchable, List<String>> values) {
        this.parameter = parameter;
        this.values = values;
    }

    /** Name in questions over REST. */
    public String parameter() {
        return parameter;
    }

    List<String> values(Searchable document) {
        return values.apply(document);
    }

    /** What people read instead of {@code value}; null where the value itself or the pages' texts say it. */
    String label(Searchable document, String value) {
        return switch (this) {
            case STATISTIC -> document.statistic();
            case DIMENSION -> document.dimensions().get(value).stream()
                    .findFirst()
                    .orElse(null);
            default -> null;
        };
    }

    private static List<String> years(Searchable document) {
        return document.firstYear() == null
                ? List.of()
                : IntStream.rangeClosed(document.firstYear(), document.lastYear())
                        .mapToObj(String::valueOf)
                        .toList();
    }

    private static List<String> present(String value) {
        return Stream.of(value == null ? "" : value)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .toList();
    }
}

package org.komenius.monitoring.internal.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.Topic;

/**
 * A data set that can be read together with another one, and what both have.
 *
 * <p>The score is a weighted mean of Jaccard indexes (common to both over in either): dimensions 4, levels of regions 2, years 1,
 * members of common dimensions 1, topics 1.5; the same statistic counts 2.
 *
 * @param score 0 to 1
 * @param dimensions labels of dimensions that both have
 * @param firstYear of the years that both cover; null if there are none, as {@code lastYear}
 */
public record Related(
        Searchable document,
        double score,
        List<String> dimensions,
        List<RegionLevel> levels,
        Integer firstYear,
        Integer lastYear,
        boolean sameStatistic,
        List<Topic> topics) {

    private static final double DIMENSIONS = 4;
    private static final double LEVELS = 2;
    private static final double STATISTIC = 2;
    private static final double TOPICS = 1.5;
    private static final double YEARS = 1;
    private static final double MEMBERS = 1;
    private static final double ENOUGH = 0.25;

    /** The most related first; without a common dimension, level or statistic nothing is related. */
    static List<Related> of(Searchable one, Collection<Searchable> others, int most) {
        return others.stream()
                .filter(other -> !other.id().equals(one.id()))
                .map(other -> of(one, other))
                .filter(related -> related.score() >= ENOUGH)
                .filter(related ->
                        !related.dimensions().isEmpty() || !related.levels().isEmpty() || related.sameStatistic())
                .sorted(Comparator.comparingDouble(Related::score)
                        .reversed()
                        .thenComparing(related -> related.document().title())
                        .thenComparing(related -> related.document().id()))
                .limit(most)
                .toList();
    }

    private static Related of(Searchable one, Searchable other) {
        Map<String, String> mine = byLabel(one);
        Map<String, String> theirs = byLabel(other);
        Set<String> shared = common(mine.keySet(), theirs.keySet());
        boolean statistic = one.statisticCode() != null && Objects.equals(one.statisticCode(), other.statisticCode());
        double members = shared.stream()
                .mapToDouble(label -> jaccard(
                        one.memberCodes().getOrDefault(mine.get(label), Set.of()),
                        other.memberCodes().getOrDefault(theirs.get(label), Set.of())))
                .average()
                .orElse(0);
        double sum = DIMENSIONS * jaccard(mine.keySet(), theirs.keySet())
                + LEVELS * jaccard(Set.copyOf(one.levels()), Set.copyOf(other.levels()))
                + STATISTIC * (statistic ? 1 : 0)
                + TOPICS * jaccard(one.topics(), other.topics())
                + YEARS * years(one, other)
                + MEMBERS * members;
        boolean overlap = years(one, other) > 0;
        return new Related(
                other,
                sum / (DIMENSIONS + LEVELS + STATISTIC + TOPICS + YEARS + MEMBERS),
                shared.stream()
                        .map(label -> one.dimensions().get(mine.get(label)).get(0))
                        .toList(),
                one.levels().stream().filter(other.levels()::contains).toList(),
                overlap ? Math.max(one.firstYear(), other.firstYear()) : null,
                overlap ? Math.min(one.lastYear(), other.lastYear()) : null,
                statistic,
                common(one.topics(), other.topics()).stream().sorted().toList());
    }

    /** Codes by label: the same dimension has different codes in different formats. */
    private static Map<String, String> byLabel(Searchable document) {
        Map<String, String> codes = new TreeMap<>();
        document.dimensions().forEach((code, labels) -> {
            if (!labels.isEmpty()) {
                codes.putIfAbsent(labels.get(0).toLowerCase(Locale.GERMAN), code);
            }
        });
        return codes;
    }

    private static double years(Searchable one, Searchable other) {
        if (one.firstYear() == null || other.firstYear() == null) {
            return 0;
        }
        int common = Math.min(one.lastYear(), other.lastYear()) - Math.max(one.firstYear(), other.firstYear()) + 1;
        int either = Math.max(one.lastYear(), other.lastYear()) - Math.min(one.firstYear(), other.firstYear()) + 1;
        return Math.max(0.0, common) / either;
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        return one.stream().filter(other::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static double jaccard(Set<?> one, Set<?> other) {
        Set<Object> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) (one.size() + other.size() - either.size()) / either.size();
    }
}

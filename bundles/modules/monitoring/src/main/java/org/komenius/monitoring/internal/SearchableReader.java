package org.komenius.monitoring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.CatalogueJson;
import org.komenius.monitoring.internal.catalogue.ConfirmedTopics;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.catalogue.Topic;
import org.komenius.monitoring.internal.catalogue.TopicProposal;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.TopicStore;
import org.komenius.monitoring.internal.search.Searchable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads what can be found of a data set: its newest released version, or the newest at all while none is released. So words of a
 * draft lead nobody to a released data set.
 */
@Component(service = SearchableReader.class)
public class SearchableReader {

    private final CatalogueStore catalogue;
    private final TopicStore topics;
    private final CatalogueJson json = new CatalogueJson();

    @Activate
    public SearchableReader(@Reference CatalogueStore catalogue, @Reference TopicStore topics) {
        this.catalogue = catalogue;
        this.topics = topics;
    }

    /** Empty if the data set has gone meanwhile. */
    Optional<Searchable> read(String id) {
        return catalogue.find(id).map(dataset -> {
            List<VersionInfo> versions = catalogue.versions(id);
            Optional<VersionInfo> shown = versions.stream()
                    .filter(version ->
                            dataset.releasedVersion() == null || dataset.releasedVersion() == version.number())
                    .findFirst();
            List<Dimension> dimensions =
                    shown.map(version -> catalogue.dimensions(version.id())).orElse(List.of());
            String format = shown.map(version -> json.readConnector(catalogue.report(version.id())))
                    .orElse(null);
            return searchable(dataset, dimensions, format);
        });
    }

    /** What would be proposed if nobody had confirmed topics. */
    Set<Topic> proposed(DatasetInfo dataset, List<Dimension> dimensions) {
        List<String> texts = new ArrayList<>(measures(dimensions));
        texts.add(dataset.title());
        texts.add(dataset.statistic());
        return TopicProposal.of(dataset.statisticCode(), texts);
    }

    private Searchable searchable(DatasetInfo dataset, List<Dimension> dimensions, String format) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        Map<String, Set<String>> codes = new HashMap<>();
        of(dimensions, Kind.CATEGORY).forEach(dimension -> {
            labels.put(
                    dimension.code(), List.copyOf(dimension.label().byLanguage().values()));
            codes.put(
                    dimension.code(),
                    dimension.members().stream().map(Member::code).collect(Collectors.toSet()));
        });
        return new Searchable(
                dataset.id(),
                dataset.tableCode(),
                dataset.statisticCode(),
                dataset.statistic(),
                dataset.title(),
                dataset.source(),
                topics.of(dataset.id()).map(ConfirmedTopics::topics).orElseGet(() -> proposed(dataset, dimensions)),
                measures(dimensions),
                labels,
                memberLabels(of(dimensions, Kind.CATEGORY)),
                codes,
                memberLabels(of(dimensions, Kind.REGION)),
                dataset.regionLevels(),
                year(dataset.firstPeriod(), true),
                year(dataset.lastPeriod(), false),
                format,
                state(dataset),
                dataset.updated(),
                dataset.rowVersion());
    }

    private static Searchable.State state(DatasetInfo dataset) {
        if (dataset.releasedVersion() == null) {
            return Searchable.State.DRAFT;
        }
        return dataset.publicMark() == null ? Searchable.State.INTERNAL : Searchable.State.PUBLIC;
    }

    private static List<String> measures(List<Dimension> dimensions) {
        return memberLabels(of(dimensions, Kind.MEASURE));
    }

    private static List<Dimension> of(List<Dimension> dimensions, Kind kind) {
        return dimensions.stream().filter(dimension -> dimension.kind() == kind).toList();
    }

    private static List<String> memberLabels(Collection<Dimension> dimensions) {
        return dimensions.stream()
                .flatMap(dimension -> dimension.members().stream())
                .filter(member -> !member.isTotal())
                .sorted(Comparator.comparing(Member::code))
                .flatMap(member -> member.label().byLanguage().values().stream())
                .filter(label -> !label.isBlank())
                .distinct()
                .toList();
    }

    /** @param period code; null while nothing is released */
    private static Integer year(String period, boolean first) {
        if (period == null) {
            return null;
        }
        Period parsed = Period.parse(period);
        return (first ? parsed.start() : parsed.end()).getYear();
    }
}

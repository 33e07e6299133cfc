package org.komenius.monitoring.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.region.RegionKey;
import org.komenius.monitoring.internal.catalogue.ConfirmedTopics;
import org.komenius.monitoring.internal.catalogue.DatasetFilter;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.dcat.Coverage;
import org.komenius.monitoring.internal.dcat.DcatCatalogue;
import org.komenius.monitoring.internal.dcat.DcatDataset;
import org.komenius.monitoring.internal.dcat.DcatSettings;
import org.komenius.monitoring.internal.dcat.Graph;
import org.komenius.monitoring.internal.persistence.DatasetList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The open-data catalogue: public data sets in their newest released version, and nothing else. */
@Component(service = PublicCatalogue.class)
public class PublicCatalogue {

    private final DatasetList list;
    private final Datasets datasets;
    private final DatasetTopics topics;

    @Activate
    public PublicCatalogue(@Reference DatasetList list, @Reference Datasets datasets, @Reference DatasetTopics topics) {
        this.list = list;
        this.datasets = datasets;
        this.topics = topics;
    }

    /** @param page from 1; beyond the last one there are no data sets */
    public Graph page(DcatSettings settings, int page) {
        List<String> ids =
                new ArrayList<>(new TreeSet<>(list.visible(new DatasetFilter(null, null, null, true, true))));
        int begin = (int) Math.min((long) (page - 1) * DcatCatalogue.PAGE, ids.size());
        int end = Math.min(begin + DcatCatalogue.PAGE, ids.size());
        List<DcatDataset> described = list.byId(ids.subList(begin, end)).values().stream()
                .sorted(Comparator.comparing(DatasetInfo::id))
                .map(this::describe)
                .toList();
        return new DcatCatalogue(settings).write(described, page, ids.size());
    }

    private DcatDataset describe(DatasetInfo info) {
        List<Dimension> dimensions = datasets.dimensions(datasets.publicVersion(info));
        return new DcatDataset(
                info,
                topics.confirmed(info).map(ConfirmedTopics::topics).orElseGet(() -> topics.proposed(info, dimensions)),
                keywords(dimensions),
                coverage(dimensions),
                groupBy(dimensions));
    }

    private static Coverage coverage(List<Dimension> dimensions) {
        return Coverage.of(dimensions.stream()
                .filter(dimension -> dimension.kind() == Kind.REGION)
                .flatMap(dimension -> dimension.members().stream())
                .flatMap(member -> RegionKey.tryParse(member.code()).stream())
                .toList());
    }

    private static List<String> keywords(List<Dimension> dimensions) {
        Set<String> words = new LinkedHashSet<>();
        for (Dimension dimension : dimensions) {
            if (dimension.kind() == Kind.MEASURE) {
                dimension.members().forEach(member -> words.add(member.label().german()));
            } else if (dimension.kind() == Kind.CATEGORY) {
                words.add(dimension.label().german());
            }
        }
        words.removeIf(String::isBlank);
        return List.copyOf(words);
    }

    /** Regions and time, so that a file has no more cells than an answer may have. */
    private static List<String> groupBy(List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> dimension.kind() == Kind.REGION || dimension.kind() == Kind.TIME)
                .map(Dimension::code)
                .toList();
    }
}

package org.komenius.monitoring.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.VersionInfo;
import org.komenius.monitoring.internal.catalogue.VersionInfo.State;
import org.komenius.monitoring.internal.persistence.CatalogueStore;
import org.komenius.monitoring.internal.persistence.DefectRunStore;
import org.komenius.monitoring.internal.persistence.DefectRunStore.Found;
import org.komenius.monitoring.internal.persistence.RuleStore;
import org.komenius.monitoring.internal.persistence.SketchStore;
import org.komenius.monitoring.internal.quality.CubeFacts;
import org.komenius.monitoring.internal.quality.FactSketch;
import org.komenius.monitoring.internal.quality.Finding;
import org.komenius.monitoring.internal.quality.Place;
import org.komenius.monitoring.internal.quality.RuleKind;
import org.komenius.monitoring.internal.quality.Severity;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.spi.jobs.JobContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds data sets that say what another one says already. The smaller one of a pair gets the defect, of two equal ones the one with
 * the later table code; nothing is put together by itself.
 */
@Component(service = Redundancies.class)
public class Redundancies {

    /** Least share of the smaller data set's figures. */
    static final double LEAST_SHARE = 0.8;
    /** Name of the dimension of such a finding's place. */
    public static final String OTHER = "DATASET";

    private static final LocalizedText OTHER_LABEL = LocalizedText.of("Anderer Datensatz", "Other data set");

    private final CatalogueStore catalogue;
    private final SketchStore sketches;
    private final DefectRunStore defects;
    private final RuleStore rules;
    private final RawFacts raw;

    @Activate
    public Redundancies(
            @Reference CatalogueStore catalogue,
            @Reference SketchStore sketches,
            @Reference DefectRunStore defects,
            @Reference RuleStore rules,
            @Reference RawFacts raw) {
        this.catalogue = catalogue;
        this.sketches = sketches;
        this.defects = defects;
        this.rules = rules;
        this.raw = raw;
    }

    /** Keeps the sketch of a newest version and looks for its like; also at those that now have one in it. */
    void compare(DatasetInfo dataset, VersionInfo version, FactSketch sketch) {
        sketches.keep(dataset.id(), version.number(), sketch);
        Set<String> alike = enter(dataset, version.number(), sketch);
        for (String id : alike) {
            catalogue.find(id).ifPresent(other -> sketches.find(id)
                    .ifPresent(its -> enter(other, sketches.versionOf(id).orElse(1), its)));
        }
    }

    /** Looks at the whole catalogue, data sets without a sketch of their newest version included. */
    public int compareAll(List<DatasetInfo> datasets, JobContext context) throws IOException {
        int found = 0;
        for (int at = 0; at < datasets.size(); at++) {
            context.checkCancelled();
            context.progress(at, datasets.size());
            sketch(datasets.get(at), context);
        }
        for (DatasetInfo dataset : datasets) {
            FactSketch sketch = sketches.find(dataset.id()).orElse(null);
            if (sketch != null) {
                found += enter(dataset, sketches.versionOf(dataset.id()).orElse(1), sketch)
                        .size();
            }
        }
        context.progress(datasets.size(), datasets.size());
        return found / 2;
    }

    private void sketch(DatasetInfo dataset, JobContext context) throws IOException {
        VersionInfo newest = catalogue.versions(dataset.id()).stream()
                .filter(version -> version.state() != State.WITHDRAWN)
                .findFirst()
                .orElse(null);
        if (newest == null
                || sketches.versionOf(dataset.id())
                        .filter(known -> known == newest.number())
                        .isPresent()) {
            return;
        }
        CubeFacts facts = raw.open(newest.cubeSha256(), catalogue.dimensions(newest.id()), new CubeCancellation());
        FactSketch.Builder builder = new FactSketch.Builder();
        for (Dimension.Member measure : facts.dimensions().get(0).members()) {
            facts.read(measure, null, read -> context.checkCancelled(), builder::add);
        }
        sketches.keep(dataset.id(), newest.number(), builder.build());
    }

    /** Enters the defects of one data set. @return ids of all data sets that are like it */
    private Set<String> enter(DatasetInfo dataset, int version, FactSketch sketch) {
        Set<String> alike = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        sketches.others(dataset.id(), (id, other) -> {
            OptionalDouble share = sketch.overlap(other);
            DatasetInfo twin = share.isPresent() && share.getAsDouble() >= LEAST_SHARE
                    ? catalogue.find(id).orElse(null)
                    : null;
            if (twin != null) {
                alike.add(id);
                if (isSmaller(dataset, sketch, twin, other)) {
                    findings.add(finding(twin, share.getAsDouble(), sketch.sameAs(other)));
                }
            }
        });
        defects.enter(
                dataset.id(),
                dataset.title(),
                version,
                List.of(new Found(null, Severity.HINT, findings, Set.of())),
                true,
                rules.settings(dataset.id()));
        return alike;
    }

    private static boolean isSmaller(DatasetInfo one, FactSketch its, DatasetInfo other, FactSketch others) {
        return its.facts() != others.facts()
                ? its.facts() < others.facts()
                : one.tableCode().compareTo(other.tableCode()) > 0;
    }

    private static Finding finding(DatasetInfo twin, double share, boolean exact) {
        // Never rounded up: 100 is said of equal data sets only.
        BigDecimal percent = BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.FLOOR);
        String text = exact ? "100" : percent.min(BigDecimal.valueOf(99)).toPlainString();
        LocalizedText title = LocalizedText.of(twin.title(), twin.title());
        return new Finding(
                RuleKind.REDUNDANT,
                List.of(new Place(OTHER, OTHER_LABEL, twin.id(), title)),
                Map.of("percent", text),
                share,
                null);
    }
}

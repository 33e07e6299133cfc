package org.komenius.monitoring.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;
import org.komenius.spi.data.IndicatorProvider;
import org.komenius.spi.data.IndicatorProvider.Indicator;
import org.komenius.spi.data.IndicatorProvider.Observation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Figures of other modules, as long as those are installed. Keeps nothing: they tell today's state. */
@Component(service = Indicators.class)
public class Indicators {

    private final Regions regions;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<IndicatorProvider> providers = List.of();

    @Activate
    public Indicators(@Reference Regions regions) {
        this.regions = regions;
    }

    /** @param module id of the module that knows the figures */
    public record Offered(String module, Indicator indicator) {}

    /** @param name of the region today, or its key where the registry does not know it */
    public record Figure(Observation observation, String name) {}

    /** By module, in the order that each module gives. */
    public List<Offered> all() {
        return providers.stream()
                .sorted(Comparator.comparing(IndicatorProvider::module))
                .flatMap(provider ->
                        provider.indicators().stream().map(indicator -> new Offered(provider.module(), indicator)))
                .toList();
    }

    /** @throws org.komenius.model.problem.ProblemException NOT_FOUND, also while the module is not installed */
    public Offered find(String module, String id) {
        return all().stream()
                .filter(offered -> offered.module().equals(module)
                        && offered.indicator().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.of("monitoring.indicator.unknown", ProblemKind.NOT_FOUND),
                                "Diese Kennzahl gibt es nicht, oder ihr Modul ist gerade nicht installiert.",
                                "There is no such indicator, or its module is not installed at the moment.")
                        .asException());
    }

    /** By region and period; empty if the module knows nothing now. */
    public List<Figure> figures(Offered offered) {
        LocalDate today = LocalDate.now();
        return providers.stream()
                .filter(provider -> provider.module().equals(offered.module()))
                .flatMap(provider -> provider.observations(offered.indicator().id()).stream())
                .sorted(Comparator.comparing(Observation::region).thenComparing(Observation::period))
                .map(observation -> new Figure(
                        observation,
                        regions.find(observation.region(), today)
                                .map(Region::name)
                                .orElse(observation.region().value())))
                .toList();
    }
}

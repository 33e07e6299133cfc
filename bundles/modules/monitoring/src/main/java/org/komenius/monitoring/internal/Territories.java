package org.komenius.monitoring.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.analysis.Analysis.RegionChoice;
import org.komenius.monitoring.internal.persistence.ConversionStore;
import org.komenius.monitoring.internal.territory.ConversionKey;
import org.komenius.monitoring.internal.territory.Reform;
import org.komenius.monitoring.internal.territory.TerritoryChange;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the registry and the stored conversion keys know of regions, in the words of analyses. */
@Component(service = Territories.class)
public class Territories {

    private final Regions regions;
    private final ConversionStore conversions;

    @Activate
    public Territories(@Reference Regions regions, @Reference ConversionStore conversions) {
        this.regions = regions;
        this.conversions = conversions;
    }

    public List<Reform> reforms() {
        return regions.changes().stream()
                .map(change -> new Reform(change.from().value(), change.to().value(), change.effective()))
                .toList();
    }

    /** How figures are carried over to the regions of a chosen day; empty if they stay as delivered. */
    Optional<TerritoryChange> change(RegionChoice choice) {
        if (choice.territory() == null) {
            return Optional.empty();
        }
        LocalDate day =
                choice.territory().equals(RegionChoice.TODAY) ? LocalDate.now() : LocalDate.parse(choice.territory());
        Map<String, List<Region>> histories = new ConcurrentHashMap<>();
        ConversionKey key = new ConversionKey(
                reforms(), conversions.all(), (region, on) -> histories.computeIfAbsent(region, this::history).stream()
                        .anyMatch(form -> form.validity().contains(on)));
        return Optional.of(new TerritoryChange(key, day, this::formerName));
    }

    private List<Region> history(String region) {
        return RegionKey.tryParse(region).map(regions::history).orElse(List.of());
    }

    /** The last name of a region, whether it still exists or not; the key where none is known. */
    public String formerName(String region) {
        List<Region> forms = history(region);
        return forms.isEmpty() ? region : forms.get(forms.size() - 1).name();
    }

    /** Today's name of a region; what the data sets call it where the registry does not know it. */
    String name(String key, Map<String, String> names) {
        return RegionKey.tryParse(key)
                .flatMap(region -> regions.find(region, LocalDate.now()))
                .map(Region::name)
                .orElseGet(() -> names.containsKey(key) ? names.get(key) : formerName(key));
    }

    /** Keys of the regions of a level that lay in {@code region} on that day; empty if none are known. */
    Set<String> below(String region, RegionLevel level, LocalDate on) {
        Optional<RegionKey> outer = RegionKey.tryParse(region);
        Set<String> found = new TreeSet<>();
        if (outer.isPresent()) {
            for (Region one : regions.all(level, on)) {
                if (one.key().isWithin(outer.get())) {
                    found.add(one.key().value());
                }
            }
        }
        return found;
    }
}

package org.komenius.registry.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.registry.Region;
import org.komenius.registry.Regions;
import org.komenius.spi.data.EntityResolver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows references to regions; a dissolved one by its last name. */
@Component
public final class RegionResolver implements EntityResolver {

    private final Regions regions;

    @Activate
    public RegionResolver(@Reference Regions regions) {
        this.regions = regions;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public String type() {
        return "region";
    }

    @Override
    public Optional<Resolved> resolve(String id) {
        return RegionKey.tryParse(id).flatMap(this::nameOf).map(name -> {
            return new Resolved(LocalizedText.of(name, name), "intern/registry/region/" + id);
        });
    }

    private Optional<String> nameOf(RegionKey key) {
        Optional<Region> today = regions.find(key, LocalDate.now());
        List<Region> history = today.isPresent() ? List.of() : regions.history(key);
        return today.or(() -> history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1)))
                .map(Region::name);
    }
}

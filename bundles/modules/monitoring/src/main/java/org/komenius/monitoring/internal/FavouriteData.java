package org.komenius.monitoring.internal;

import java.util.Map;
import java.util.TreeMap;
import org.komenius.monitoring.internal.persistence.FavouriteStore;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What somebody has marked tells about that person only, so it goes with the account. */
@Component
public class FavouriteData implements PersonalDataHolder {

    private final FavouriteStore favourites;

    @Activate
    public FavouriteData(@Reference FavouriteStore favourites) {
        this.favourites = favourites;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public Map<String, String> export(String userId) {
        Map<String, String> found = new TreeMap<>();
        favourites.of(userId).forEach((dataset, since) -> found.put("favourites/" + dataset, since.toString()));
        return found;
    }

    @Override
    public Map<String, String> delete(String userId) {
        favourites.forget(userId);
        return Map.of();
    }

    @Override
    public Map<String, String> retention() {
        return Map.of("favourites", "bis die Person die Markierung entfernt oder das Konto gelöscht wird");
    }
}

package org.komenius.platform.internal.branding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.json.PlatformJson;
import org.komenius.platform.internal.persistence.SettingStore;
import org.komenius.platform.internal.setup.SetupConfiguration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The branding as an admin has set it, else a neutral one, or the demo municipality's. */
@Component(service = BrandingSetting.class)
public class BrandingSetting {

    private static final String ID = "branding";
    private static final LocalizedText NAME =
            LocalizedText.of("Komenius Bildungsmanagement", "Komenius education management");

    private final SettingStore store;
    private final String municipality;

    @Activate
    public BrandingSetting(@Reference SettingStore store, @Reference SetupConfiguration configuration) {
        this.store = store;
        this.municipality = configuration.demo() ? "Landkreis Sonnental (Demo)" : "Ihre Kommune";
    }

    public Branding get() {
        Optional<Map<String, String>> stored = store.find(ID).map(PlatformJson::readMap);
        return stored.map(fields -> new Branding(
                        PlatformJson.readText(fields.get("name")), fields.get("municipality"), fields.get("logo")))
                .orElseGet(() -> new Branding(NAME, municipality, null));
    }

    public void put(Branding branding) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", PlatformJson.writeText(branding.name()));
        fields.put("municipality", branding.municipality());
        if (branding.logo() != null) {
            fields.put("logo", branding.logo());
        }
        store.put(ID, PlatformJson.writeMap(fields));
    }
}

package org.komenius.platform.internal.branding;

import org.komenius.model.text.LocalizedText;
import org.komenius.spi.web.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the shell whose site it serves. */
@Component
public class BrandedSite implements Site {

    private final BrandingSetting setting;

    @Activate
    public BrandedSite(@Reference BrandingSetting setting) {
        this.setting = setting;
    }

    @Override
    public LocalizedText name() {
        return setting.get().name();
    }

    @Override
    public String municipality() {
        return setting.get().municipality();
    }
}

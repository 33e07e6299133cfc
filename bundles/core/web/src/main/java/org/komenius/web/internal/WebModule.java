package org.komenius.web.internal;

import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.osgi.service.component.annotations.Component;

/** The shell as one of the modules. It demands no permission of its own. */
@Component
public class WebModule implements KomeniusModule {

    @Override
    public String id() {
        return "web";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Oberfläche", "Web interface");
    }

    @Override
    public String platformRange() {
        return "[0.1,1)";
    }

    @Override
    public List<Permission> permissions() {
        return List.of();
    }
}

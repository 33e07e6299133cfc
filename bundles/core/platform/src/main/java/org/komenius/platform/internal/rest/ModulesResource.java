package org.komenius.platform.internal.rest;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.ModuleCatalogue;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is installed and how it does. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/modules")
@Produces(MediaType.APPLICATION_JSON)
public class ModulesResource implements RestResource {

    private final ModuleCatalogue catalogue;

    @Activate
    public ModulesResource(@Reference ModuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @RequiresPermission("platform.modules")
    public List<ModuleJson> list() {
        return catalogue.modules().stream().map(ModuleJson::of).toList();
    }

    /** See {@link ModuleCatalogue.ModuleInfo}; the state in lower case. */
    public record ModuleJson(
            String id,
            LocalizedText title,
            String version,
            String bundle,
            long bundleId,
            String state,
            String platformRange,
            List<String> permissions,
            String migrations,
            boolean hasPages) {

        static ModuleJson of(ModuleCatalogue.ModuleInfo info) {
            return new ModuleJson(
                    info.id(),
                    info.title(),
                    info.version(),
                    info.bundle(),
                    info.bundleId(),
                    info.state().name().toLowerCase(Locale.ROOT),
                    info.platformRange(),
                    info.permissions(),
                    info.migrations(),
                    info.hasPages());
        }
    }
}

package org.komenius.platform.internal.rest;

import java.util.Map;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.branding.Branding;
import org.komenius.platform.internal.branding.BrandingSetting;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The name in the page header. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/branding")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BrandingResource implements RestResource {

    private final BrandingSetting setting;
    private final AuditLog audit;

    @Activate
    public BrandingResource(@Reference BrandingSetting setting, @Reference AuditLog audit) {
        this.setting = setting;
        this.audit = audit;
    }

    @GET
    @PublicAccess(reason = "stands in the header of every page")
    public Branding get() {
        return setting.get();
    }

    @PUT
    @RequiresPermission("platform.settings")
    public Branding put(@Valid @NotNull BrandingJson wanted) {
        Branding branding = new Branding(wanted.name(), wanted.municipality(), wanted.logo());
        setting.put(branding);
        audit.append("platform", "branding.changed", null, Map.of());
        return branding;
    }

    /** @param logo path of an image on this origin; null for none */
    public record BrandingJson(
            @NotNull LocalizedText name,
            @NotBlank @Size(max = 120) String municipality,
            @Size(max = 200) @Pattern(regexp = "/[A-Za-z0-9._/-]+") String logo) {}
}

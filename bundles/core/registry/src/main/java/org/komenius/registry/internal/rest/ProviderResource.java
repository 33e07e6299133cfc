package org.komenius.registry.internal.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.komenius.registry.internal.persistence.InstitutionStore;
import org.komenius.registry.internal.rest.InstitutionJson.ProviderJson;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Organisations that run institutions, for choosing one by typing. */
@Component(service = RestResource.class)
@RestModule("registry")
@Path("/providers")
@Produces("application/json")
public final class ProviderResource implements RestResource {

    private final InstitutionStore store;

    @Activate
    public ProviderResource(@Reference InstitutionStore store) {
        this.store = store;
    }

    /** The first organisations by name whose name holds all words; no cursor, since whoever misses one types on. */
    @GET
    @PublicAccess(reason = "Providers of institutions are public facts; no persons among them")
    public Page<ProviderJson> list(@QueryParam("q") String text, @QueryParam("limit") Integer limit) {
        return new Page<>(
                store.providers(text, PageLimits.of(limit)).stream()
                        .map(ProviderJson::of)
                        .toList(),
                null,
                null);
    }
}

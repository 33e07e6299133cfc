package org.komenius.monitoring.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.komenius.monitoring.internal.DatasetSearch;
import org.komenius.monitoring.internal.DatasetSearch.Scope;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.rest.FoundJson.SuggestionEntry;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.RequiresPermission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proposals while somebody types, from what the caller may see only. */
@Component(service = RestResource.class)
@RestModule(MonitoringModule.ID)
@Path("/datasets/suggest")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource implements RestResource {

    static final int MOST = 10;

    private final DatasetSearch search;

    @Activate
    public SuggestResource(@Reference DatasetSearch search) {
        this.search = search;
    }

    @GET
    @RequiresPermission(MonitoringModule.READ)
    public List<SuggestionEntry> suggest(@QueryParam("q") String typed) {
        return SuggestionEntry.of(search.suggest(typed, Scope.CALLER, MOST));
    }
}

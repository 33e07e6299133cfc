package org.komenius.monitoring.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.komenius.monitoring.internal.MonitoringConfiguration;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.catalogue.DatasetFilter;
import org.komenius.monitoring.internal.catalogue.DatasetFilter.Sort;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.dcat.DcatCatalogue;
import org.komenius.monitoring.internal.dcat.DcatSettings;
import org.komenius.monitoring.internal.persistence.DatasetList;
import org.komenius.rest.Page;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.web.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The public data sets for open-data portals, as DCAT-AP.de in JSON-LD. */
@Component(service = RestResource.class, configurationPid = MonitoringConfiguration.PID)
@RestModule(MonitoringModule.ID)
@Path("/public/catalogue")
public class PublicCatalogueResource implements RestResource {

    private static final String JSON_LD = "application/ld+json";
    private static final int PAGE = 500;

    private final DatasetList list;
    private final Site site;
    private final MonitoringConfiguration configuration;

    @Activate
    public PublicCatalogueResource(
            @Reference DatasetList list, @Reference Site site, MonitoringConfiguration configuration) {
        this.list = list;
        this.site = site;
        this.configuration = configuration;
    }

    @GET
    @Produces({JSON_LD, MediaType.APPLICATION_JSON})
    @PublicAccess(reason = PublicDatasetResource.WHY_PUBLIC)
    public Map<String, Object> catalogue(@Context UriInfo address) {
        String base = configuration.publicAddress().isBlank()
                ? address.getBaseUri().resolve("/").toString()
                : configuration.publicAddress().strip();
        DcatSettings settings = new DcatSettings(
                base.replaceAll("/+$", ""),
                site.municipality(),
                blankToNull(configuration.contributorId()),
                blankToNull(configuration.contactEmail()));
        return new DcatCatalogue(settings).write(all());
    }

    private List<DatasetInfo> all() {
        List<DatasetInfo> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<DatasetInfo> page =
                    list.page(new DatasetFilter(null, null, null, true, true), Sort.TITLE, false, cursor, PAGE);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

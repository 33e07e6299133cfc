package org.komenius.web.internal.pagetext;

import org.komenius.spi.web.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whose site it is, also while the platform that knows is not there. */
@Component(service = SiteNames.class)
public class SiteNames {

    private static final String UNKNOWN = "Komenius";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Site site;

    @Activate
    public SiteNames() {}

    /** Name of the municipality; {@code Komenius} while nobody knows. */
    public String place() {
        Site current = site;
        String municipality = current == null ? null : current.municipality();
        return municipality == null || municipality.isBlank() ? UNKNOWN : municipality;
    }
}

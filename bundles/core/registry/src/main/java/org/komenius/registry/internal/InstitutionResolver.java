package org.komenius.registry.internal;

import java.util.Optional;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.text.LocalizedText;
import org.komenius.registry.Institutions;
import org.komenius.spi.data.EntityResolver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows references to institutions; one that was merged away by its successor. */
@Component
public final class InstitutionResolver implements EntityResolver {

    private final Institutions institutions;

    @Activate
    public InstitutionResolver(@Reference Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public String type() {
        return "institution";
    }

    @Override
    public Optional<Resolved> resolve(String id) {
        return parsed(id)
                .flatMap(institutions::resolve)
                .map(found -> new Resolved(
                        LocalizedText.of(found.name(), found.name()), "intern/registry/einrichtung/" + found.id()));
    }

    private static Optional<InstitutionId> parsed(String id) {
        try {
            return Optional.of(InstitutionId.parse(id));
        } catch (IllegalArgumentException e) {
            // A reference that is no id leads nowhere, like one whose institution is gone.
            return Optional.empty();
        }
    }
}

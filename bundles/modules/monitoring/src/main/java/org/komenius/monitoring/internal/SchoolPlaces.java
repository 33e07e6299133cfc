package org.komenius.monitoring.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.komenius.model.contact.Coordinates;
import org.komenius.registry.Institution;
import org.komenius.registry.Institutions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds schools in the registry by the numbers that deliveries have for them. */
@Component(service = SchoolPlaces.class)
public class SchoolPlaces {

    /** Whose numbers schools have in deliveries. */
    private static final List<String> SCHEMES = List.of("rp.schulnummer", "nw.schulnummer");

    private final Institutions institutions;

    @Activate
    public SchoolPlaces(@Reference Institutions institutions) {
        this.institutions = institutions;
    }

    public Optional<Institution> find(String number) {
        return SCHEMES.stream()
                .flatMap(scheme -> institutions.findByAlias(scheme, number, LocalDate.now()).stream())
                .findFirst();
    }

    /** Empty for an unknown school, and for one whose place is not known. */
    public Optional<Coordinates> coordinates(String number) {
        return find(number).map(Institution::coordinates);
    }
}

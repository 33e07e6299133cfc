package org.komenius.monitoring.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.Viewer;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.People;
import org.komenius.spi.security.Person;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells as whom a caller looks: with which roles and offices. */
@Component(service = Viewers.class)
public class Viewers {

    private final CurrentCaller caller;
    private final People people;

    @Activate
    public Viewers(@Reference CurrentCaller caller, @Reference People people) {
        this.caller = caller;
        this.people = people;
    }

    public Viewer current() {
        return of(caller.get());
    }

    /** A token looks as its owner, but sees all only if administering is within its scope. */
    public Viewer of(Caller looking) {
        if (looking.may(MonitoringModule.ADMIN)) {
            return new Viewer(looking.id(), true, Set.of());
        }
        if (!looking.isSignedIn()) {
            return Viewer.ANONYMOUS;
        }
        Set<Grantee> named = new HashSet<>();
        named.add(Grantee.person(looking.id()));
        Optional<Person> person = people.find(looking.id());
        person.ifPresent(found -> {
            found.roles().forEach(role -> named.add(Grantee.role(role)));
            found.offices().forEach(office -> named.add(Grantee.office(office)));
        });
        return new Viewer(looking.id(), false, named);
    }
}

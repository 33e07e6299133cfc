package org.komenius.platform.internal.user;

import java.util.Optional;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.spi.security.People;
import org.komenius.spi.security.Person;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users as modules see them. */
@Component
public class UserPeople implements People {

    private final UserStore users;

    @Activate
    public UserPeople(@Reference UserStore users) {
        this.users = users;
    }

    @Override
    public Optional<Person> find(String userId) {
        return users.known(userId)
                .filter(User::enabled)
                .map(user -> new Person(user.id(), user.displayName(), user.roles(), user.offices()));
    }
}

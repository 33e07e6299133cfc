package org.komenius.platform.internal.user;

import java.util.Optional;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.spi.data.EntityResolver;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names users in references. Anybody signed in may see a colleague's name; the page is for those who manage users. */
@Component
public class UserResolver implements EntityResolver {

    private final UserStore users;
    private final CurrentCaller currentCaller;

    @Activate
    public UserResolver(@Reference UserStore users, @Reference CurrentCaller currentCaller) {
        this.users = users;
        this.currentCaller = currentCaller;
    }

    @Override
    public String module() {
        return "platform";
    }

    @Override
    public String type() {
        return "user";
    }

    @Override
    public Optional<Resolved> resolve(String id) {
        Caller caller = currentCaller.get();
        if (!caller.isSignedIn() && caller.kind() != Caller.Kind.SYSTEM) {
            return Optional.empty();
        }
        return users.find(id)
                .map(user -> new Resolved(
                        LocalizedText.of(user.displayName(), user.displayName()),
                        caller.may("platform.users") ? "verwaltung/benutzer" : null));
    }
}

package org.komenius.platform.internal.rest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.user.User;
import org.komenius.rest.Cursors;
import org.komenius.rest.Page;
import org.komenius.rest.PageLimits;
import org.komenius.spi.rest.RestModule;
import org.komenius.spi.rest.RestResource;
import org.komenius.spi.security.SignedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Colleagues to choose from: names and offices only, for anybody signed in. Accounts are the subject of {@link UsersResource}. */
@Component(service = RestResource.class)
@RestModule("platform")
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource implements RestResource {

    private final UserStore store;

    @Activate
    public PeopleResource(@Reference UserStore store) {
        this.store = store;
    }

    @GET
    @SignedIn
    public Page<Colleague> list(
            @QueryParam("q") String text,
            @QueryParam("office") String office,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = PageLimits.of(limit);
        List<String> position = Cursors.decode(cursor, 1);
        List<User> found = store.list(text, office, position.isEmpty() ? "" : position.get(0), size + 1);
        boolean more = found.size() > size;
        List<User> page = more ? found.subList(0, size) : found;
        String next = more ? Cursors.encode(page.get(size - 1).userName().toLowerCase(Locale.ROOT)) : null;
        List<Colleague> items = page.stream()
                .filter(User::enabled)
                .map(user -> new Colleague(user.id(), user.displayName(), user.offices()))
                .toList();
        return new Page<>(items, next, null);
    }

    /** A colleague by name, with the ids of the offices to which they belong. */
    public record Colleague(String id, String name, Set<String> offices) {}
}

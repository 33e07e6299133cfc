package org.komenius.platform.internal.rest;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.setup.SetupConfiguration;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.SignInMethod;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Builds the answer about the current session. */
@Component(service = SessionViews.class)
public class SessionViews {

    private final UserStore users;
    private final SetupConfiguration configuration;
    private final String version;
    private final Set<SignInMethod> methods = ConcurrentHashMap.newKeySet();

    @Activate
    public SessionViews(
            BundleContext context, @Reference UserStore users, @Reference SetupConfiguration configuration) {
        this.users = users;
        this.configuration = configuration;
        Version own = context.getBundle().getVersion();
        version = own.getMajor() + "." + own.getMinor() + "." + own.getMicro();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindMethod(SignInMethod method) {
        methods.add(method);
    }

    void unbindMethod(SignInMethod method) {
        methods.remove(method);
    }

    /** @param csrfToken null without a session */
    SessionView of(Caller caller, String csrfToken) {
        SessionView.Person person = !caller.isSignedIn()
                ? null
                : users.find(caller.id())
                        .map(user ->
                                new SessionView.Person(user.id(), user.userName(), user.displayName(), user.language()))
                        .orElse(null);
        return new SessionView(
                caller.isSignedIn(),
                person,
                new TreeSet<>(caller.permissions()),
                csrfToken,
                person == null && users.count() == 0,
                configuration.demo(),
                methods.stream()
                        .map(method -> new SessionView.Method(method.id(), method.title(), method.startPath()))
                        .sorted(Comparator.comparing(SessionView.Method::id))
                        .toList(),
                version);
    }
}

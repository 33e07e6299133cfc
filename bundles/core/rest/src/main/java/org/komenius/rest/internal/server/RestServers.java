package org.komenius.rest.internal.server;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.validation.Validation;
import javax.validation.ValidatorFactory;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.komenius.rest.internal.openapi.OpenApiResource;
import org.komenius.rest.internal.security.MethodPermissions;
import org.komenius.spi.rest.RestResource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the REST resources of each module at {@code /api/<module>}.
 *
 * <p>Changes are worked off one after the other on one thread; several resources of a module that appear while it is busy are
 * published together. A resource with a method that declares no permission is refused, the module's others still appear.
 */
@Component(immediate = true, service = RestServers.class, configurationPid = "org.komenius.rest")
@Designate(ocd = RestConfiguration.class)
public class RestServers {

    private static final Logger LOG = LoggerFactory.getLogger(RestServers.class);
    private static final String MODULE = "komenius.rest.module";

    private final BundleContext bundleContext;
    private final RestConfiguration configuration;
    private final ExecutorService worker;

    private final Map<String, Set<RestResource>> resources = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, Published> published = new TreeMap<>();
    private final Map<String, List<String>> refused = new TreeMap<>();

    @Activate
    public RestServers(BundleContext bundleContext, RestConfiguration configuration) {
        this.bundleContext = bundleContext;
        this.configuration = configuration;
        this.worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "komenius-rest"));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(" + MODULE + "=*)")
    void bindResource(RestResource resource, Map<String, ?> properties) {
        synchronized (resources) {
            resources
                    .computeIfAbsent((String) properties.get(MODULE), module -> new LinkedHashSet<>())
                    .add(resource);
        }
        markChanged((String) properties.get(MODULE));
    }

    void unbindResource(RestResource resource, Map<String, ?> properties) {
        String module = (String) properties.get(MODULE);
        synchronized (resources) {
            Set<RestResource> left = resources.get(module);
            left.remove(resource);
            if (left.isEmpty()) {
                resources.remove(module);
            }
        }
        markChanged(module);
    }

    @Deactivate
    void close() {
        worker.shutdownNow();
        synchronized (published) {
            List.copyOf(published.keySet()).forEach(this::withdraw);
        }
    }

    /** OpenAPI descriptions by module, of those published at the moment. */
    public Map<String, OpenApiResource> descriptions() {
        synchronized (published) {
            Map<String, OpenApiResource> all = new TreeMap<>();
            published.forEach((module, server) -> all.put(module, server.openApi()));
            return all;
        }
    }

    /** Resource methods that were refused because they declare no permission; empty if all is well. */
    public List<String> refused() {
        synchronized (published) {
            return refused.values().stream().flatMap(List::stream).toList();
        }
    }

    private void markChanged(String module) {
        synchronized (changed) {
            if (!changed.add(module) || worker.isShutdown()) {
                return;
            }
        }
        worker.execute(() -> {
            synchronized (changed) {
                changed.remove(module);
            }
            publish(module);
        });
    }

    private void publish(String module) {
        List<RestResource> wanted;
        synchronized (resources) {
            wanted = new ArrayList<>(resources.getOrDefault(module, Set.of()));
        }
        synchronized (published) {
            List<String> missing = wanted.stream()
                    .flatMap(resource -> MethodPermissions.missing(resource.getClass()).stream())
                    .toList();
            if (missing.isEmpty()) {
                refused.remove(module);
            } else {
                refused.put(module, missing);
                missing.forEach(method -> LOG.error("refused, it declares no permission: {}", method));
                wanted.removeIf(resource ->
                        !MethodPermissions.missing(resource.getClass()).isEmpty());
            }
            if (wanted.isEmpty()) {
                withdraw(module);
                return;
            }
            try {
                serve(module, wanted);
            } catch (RuntimeException | ServletException | LinkageError e) {
                LOG.error("REST resources of {} cannot be published", module, e);
            }
        }
    }

    private void serve(String module, List<RestResource> wanted) throws ServletException {
        OpenApiResource openApi = new OpenApiResource(
                module, wanted.stream().<Class<?>>map(Object::getClass).toList());
        ModuleServer server = inOwnClassLoader(
                () -> new ModuleServer(module, List.copyOf(wanted), openApi, newValidation(), configuration));
        Published before = published.get(module);
        if (before != null) {
            before.servlet().replaceWith(server);
            published.put(module, new Published(before.servlet(), before.registration(), openApi));
        } else {
            ModuleServlet servlet = new ModuleServlet(server);
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put("osgi.http.whiteboard.servlet.pattern", "/api/" + module + "/*");
            properties.put("osgi.http.whiteboard.servlet.name", "komenius-api-" + module);
            properties.put("osgi.http.whiteboard.servlet.asyncSupported", true);
            properties.put("servlet.init.hide-service-list-page", "true");
            published.put(
                    module,
                    new Published(servlet, bundleContext.registerService(Servlet.class, servlet, properties), openApi));
        }
        LOG.info("published {} resources at /api/{}", wanted.size(), module);
    }

    /** One for each server: it remembers the classes it has seen, and would keep those of an uninstalled module alive. */
    private static ValidatorFactory newValidation() {
        return Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .traversableResolver(new EverythingReachable())
                .buildValidatorFactory();
    }

    private void withdraw(String module) {
        Published gone = published.remove(module);
        if (gone == null) {
            return;
        }
        gone.registration().unregister();
        gone.servlet().close();
        // Both caches are global and would keep the classes of an uninstalled module alive.
        TypeFactory.defaultInstance().clearCache();
        ModelConverters.reset();
        LOG.info("withdrew /api/{}", module);
    }

    /** CXF finds its own extensions through the thread's class loader. */
    private static <T> T inOwnClassLoader(java.util.function.Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RestServers.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private record Published(
            ModuleServlet servlet, ServiceRegistration<Servlet> registration, OpenApiResource openApi) {}
}

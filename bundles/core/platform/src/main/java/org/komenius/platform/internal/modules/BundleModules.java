package org.komenius.platform.internal.modules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;
import org.komenius.persistence.Migrations;
import org.komenius.platform.ModuleCatalogue;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Modules from two sides: the services of those that work, and the bundles that carry a Komenius header, so that one whose
 * services do not come is seen as well.
 */
@Component
public class BundleModules implements ModuleCatalogue {

    private static final String MIGRATIONS = "Komenius-Migrations";
    private static final String PAGES = "Komenius-UI";

    private final BundleContext context;
    private final Migrations migrations;
    private final Version platformVersion;
    private final Map<ServiceReference<KomeniusModule>, KomeniusModule> modules = new ConcurrentHashMap<>();

    @Activate
    public BundleModules(BundleContext context, @Reference Migrations migrations) {
        this.context = context;
        this.migrations = migrations;
        Version own = context.getBundle().getVersion();
        this.platformVersion = new Version(own.getMajor(), own.getMinor(), own.getMicro());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindModule(ServiceReference<KomeniusModule> reference, KomeniusModule module) {
        modules.put(reference, module);
    }

    void unbindModule(ServiceReference<KomeniusModule> reference) {
        modules.remove(reference);
    }

    @Override
    public List<ModuleInfo> modules() {
        Map<String, String> migrated = new HashMap<>();
        migrations.all().forEach(m -> migrated.put(m.module(), describe(m)));
        Map<String, ModuleInfo> byId = new TreeMap<>();
        modules.forEach((reference, module) -> {
            Bundle bundle = reference.getBundle();
            if (bundle != null) {
                byId.put(module.id(), working(module, bundle, migrated));
            }
        });
        for (Bundle bundle : context.getBundles()) {
            boolean known = byId.values().stream().anyMatch(info -> info.bundleId() == bundle.getBundleId());
            if (!known && isModule(bundle)) {
                ModuleInfo info = silent(bundle, migrated);
                byId.putIfAbsent(info.id(), info);
            }
        }
        return byId.values().stream()
                .sorted(Comparator.comparing(ModuleInfo::id))
                .toList();
    }

    private ModuleInfo working(KomeniusModule module, Bundle bundle, Map<String, String> migrated) {
        boolean fits = new VersionRange(module.platformRange()).includes(platformVersion);
        return new ModuleInfo(
                module.id(),
                module.title(),
                bundle.getVersion().toString(),
                bundle.getSymbolicName(),
                bundle.getBundleId(),
                fits ? State.ACTIVE : State.FAILED,
                module.platformRange(),
                module.permissions().stream().map(Permission::id).sorted().collect(Collectors.toList()),
                migrated.getOrDefault(module.id(), "none"),
                header(bundle, PAGES) != null);
    }

    /** A bundle of which no module service is there: broken, not started, or one that only contributes pages. */
    private ModuleInfo silent(Bundle bundle, Map<String, String> migrated) {
        String header = header(bundle, MIGRATIONS);
        String id = header == null ? bundle.getSymbolicName() : header.split("=")[0].trim();
        String name = header(bundle, Constants.BUNDLE_NAME);
        boolean running = bundle.getState() == Bundle.ACTIVE;
        State state = !running ? State.RESOLVED : header == null ? State.ACTIVE : State.FAILED;
        String title = name == null ? bundle.getSymbolicName() : name;
        return new ModuleInfo(
                id,
                LocalizedText.of(title, title),
                bundle.getVersion().toString(),
                bundle.getSymbolicName(),
                bundle.getBundleId(),
                state,
                null,
                List.of(),
                migrated.getOrDefault(id, "none"),
                header(bundle, PAGES) != null);
    }

    private static boolean isModule(Bundle bundle) {
        return header(bundle, MIGRATIONS) != null || header(bundle, PAGES) != null;
    }

    private static String header(Bundle bundle, String name) {
        return bundle.getHeaders("").get(name);
    }

    private static String describe(Migrations.Migration migration) {
        return switch (migration.state()) {
            case DONE -> "done";
            case WAITING -> "waiting";
            case FAILED -> "failed: " + migration.failure();
        };
    }
}

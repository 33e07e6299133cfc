package org.komenius.platform.internal.modules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.komenius.model.problem.ProblemException;
import org.komenius.platform.internal.persistence.RoleStore;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The permissions that the modules present declare; a permission seen for the first time goes to its default roles. */
// Immediate: default roles are granted when a module appears, not when somebody asks.
@Component(service = DeclaredPermissions.class, immediate = true)
public class DeclaredPermissions {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredPermissions.class);

    private final RoleStore roles;
    /** Copies of what modules said, by module object: a record of ours keeps no foreign class alive. */
    private final Map<KomeniusModule, List<Declared>> byModule = new ConcurrentHashMap<>();

    @Activate
    public DeclaredPermissions(@Reference RoleStore roles) {
        this.roles = roles;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindModule(KomeniusModule module) {
        List<Permission> own = module.permissions().stream()
                .filter(permission -> isOwn(module, permission))
                .toList();
        byModule.put(module, own.stream().map(p -> new Declared(module.id(), p)).toList());
        try {
            roles.grantDefaults(own);
        } catch (ProblemException e) {
            // Another node has met the same module at the same moment and granted them.
            LOG.info("default roles of {} were granted elsewhere", module.id(), e);
        }
    }

    public void unbindModule(KomeniusModule module) {
        byModule.remove(module);
    }

    public List<Declared> all() {
        return byModule.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(d -> d.permission().id()))
                .toList();
    }

    public Set<String> ids() {
        return all().stream().map(d -> d.permission().id()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOwn(KomeniusModule module, Permission permission) {
        boolean own = permission.id().startsWith(module.id() + ".");
        if (!own) {
            LOG.error(
                    "module {} declares the permission {}, which is not its own; ignored",
                    module.id(),
                    permission.id());
        }
        return own;
    }

    /** A permission and the module it belongs to. */
    public record Declared(String module, Permission permission) {}
}

package org.komenius.testkit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Assertions;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;

/**
 * The rule that no REST method is open by accident: each demands a permission or a sign-in, or says why everybody may call it.
 *
 * <pre>
 * &#64;Test
 * void everyMethodDemandsSomething() {
 *     PermissionRules.check(new MonitoringModule(), DataSetResource.class, ImportResource.class);
 * }
 * </pre>
 *
 * Looks at all public methods that JAX-RS would call, inherited ones and those annotated in an interface included. The running
 * platform refuses such methods too; this finds them at build time.
 */
public final class PermissionRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    private PermissionRules() {}

    /** @throws AssertionError that lists every method that breaks the rule */
    public static void check(Class<?>... resources) {
        fail(violations(resources));
    }

    /** {@link #check(Class[])}, and each permission in use is declared by the module. */
    public static void check(KomeniusModule module, Class<?>... resources) {
        Set<String> declared = module.permissions().stream().map(Permission::id).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>(violations(resources));
        for (Permission permission : module.permissions()) {
            if (!permission.id().startsWith(module.id() + ".")) {
                problems.add("permission " + permission.id() + " does not start with " + module.id() + ".");
            }
        }
        for (String used : unknown(List.of(resources), declared)) {
            problems.add("permission " + used + " is demanded, but module " + module.id() + " does not declare it");
        }
        fail(problems);
    }

    /** One sentence for each broken rule; empty if all is well. */
    public static List<String> violations(Class<?>... resources) {
        List<String> problems = new ArrayList<>();
        for (Class<?> resource : resources) {
            List<Method> methods = resourceMethods(resource);
            if (methods.isEmpty()) {
                problems.add(resource.getName() + " has no REST method: is it the right class?");
            }
            for (Method method : methods) {
                violation(resource, method).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /**
     * Methods of {@code resources} that demand nothing.
     *
     * @return {@code Class.method} each; empty if all is well
     */
    public static Set<String> undeclared(List<Class<?>> resources) {
        Set<String> found = new TreeSet<>();
        for (Class<?> resource : resources) {
            resourceMethods(resource).stream()
                    .filter(method -> demands(resource, method).isEmpty())
                    .forEach(method -> found.add(resource.getName() + "." + method.getName()));
        }
        return found;
    }

    /** Permissions that methods demand but that {@code declared}, the module's own list, lacks. */
    public static Set<String> unknown(List<Class<?>> resources, Set<String> declared) {
        Set<String> found = permissionsOf(resources.toArray(Class<?>[]::new));
        found.removeAll(declared);
        return found;
    }

    private static Optional<String> violation(Class<?> resource, Method method) {
        String name = resource.getName() + "." + method.getName();
        List<Annotation> demands = demands(resource, method);
        if (demands.isEmpty()) {
            return Optional.of(name + " demands nothing: add @RequiresPermission, @SignedIn or @PublicAccess(reason)");
        }
        if (demands.size() > 1) {
            return Optional.of(name + " has several demands: " + demands);
        }
        Annotation demand = demands.get(0);
        if (demand instanceof PublicAccess access && access.reason().isBlank()) {
            return Optional.of(name + " is public without a reason");
        }
        if (demand instanceof RequiresPermission permission
                && !ID.matcher(permission.value()).matches()) {
            return Optional.of(name + " demands \"" + permission.value() + "\", which is no permission id");
        }
        return Optional.empty();
    }

    private static Set<String> permissionsOf(Class<?>... resources) {
        Set<String> ids = new TreeSet<>();
        for (Class<?> resource : resources) {
            for (Method method : resourceMethods(resource)) {
                demands(resource, method).stream()
                        .filter(RequiresPermission.class::isInstance)
                        .forEach(demand -> ids.add(((RequiresPermission) demand).value()));
            }
        }
        return ids;
    }

    /** The method's own demand goes before the class's; more than one on the same place is a contradiction. */
    private static List<Annotation> demands(Class<?> resource, Method method) {
        List<Annotation> own = demandsOn(method);
        return own.isEmpty() ? demandsOn(resource) : own;
    }

    private static List<Annotation> demandsOn(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(a -> a instanceof RequiresPermission || a instanceof SignedIn || a instanceof PublicAccess)
                .toList();
    }

    private static List<Method> resourceMethods(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> supertypes(resource).stream().anyMatch(type -> isRest(type, method)))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static boolean isRest(Class<?> type, Method method) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(method.getName())
                        && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
                .anyMatch(m -> m.isAnnotationPresent(Path.class)
                        || Arrays.stream(m.getAnnotations())
                                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            all.add(c);
            for (Class<?> implemented : c.getInterfaces()) {
                all.addAll(supertypes(implemented));
            }
        }
        return all;
    }

    private static void fail(List<String> problems) {
        if (!problems.isEmpty()) {
            Assertions.fail("REST methods break the permission rule:\n  " + String.join("\n  ", problems));
        }
    }
}

package org.komenius.testkit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.HttpMethod;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;

/** The rule that every REST method says who may call it. The platform refuses a resource that breaks it; find out before. */
public final class PermissionRules {

    private PermissionRules() {}

    /**
     * Methods of {@code resources} without {@code RequiresPermission}, {@code SignedIn} or {@code PublicAccess}, their own or, for
     * the first two, their class's.
     *
     * @return {@code Class.method} each; empty if all is well
     */
    public static Set<String> undeclared(List<Class<?>> resources) {
        Set<String> found = new TreeSet<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                if (isResourceMethod(method) && !declares(resource, method)) {
                    found.add(resource.getName() + "." + method.getName());
                }
            }
        }
        return found;
    }

    /** Permissions that methods demand but that {@code declared}, the module's own list, lacks. */
    public static Set<String> unknown(List<Class<?>> resources, Set<String> declared) {
        Set<String> found = new TreeSet<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                RequiresPermission demand = method.getAnnotation(RequiresPermission.class);
                if (demand == null) {
                    demand = resource.getAnnotation(RequiresPermission.class);
                }
                if (isResourceMethod(method) && demand != null && !declared.contains(demand.value())) {
                    found.add(demand.value());
                }
            }
        }
        return found;
    }

    private static boolean isResourceMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static boolean declares(Class<?> resource, Method method) {
        return method.isAnnotationPresent(PublicAccess.class)
                || method.isAnnotationPresent(RequiresPermission.class)
                || method.isAnnotationPresent(SignedIn.class)
                || resource.isAnnotationPresent(RequiresPermission.class)
                || resource.isAnnotationPresent(SignedIn.class);
    }
}

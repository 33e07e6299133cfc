package org.komenius.rest.internal.security;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.HttpMethod;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;

/** Finds what a resource method demands of its caller. A method without a demand is an error, not an open door. */
public final class MethodPermissions {

    private MethodPermissions() {}

    /**
     * The annotation in force: the method's own, else the class's, else null. {@link PublicAccess} never comes from the class.
     */
    public static Annotation demandOf(Class<?> resource, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (isDemand(annotation)) {
                return annotation;
            }
        }
        for (Annotation annotation : resource.getAnnotations()) {
            if (isDemand(annotation)) {
                return annotation;
            }
        }
        return null;
    }

    /** Resource methods of {@code resource} without a demand, as {@code Class.method}; empty if all is well. */
    public static List<String> missing(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(MethodPermissions::isResourceMethod)
                .filter(method -> demandOf(resource, method) == null)
                .map(method -> resource.getName() + "." + method.getName())
                .sorted()
                .toList();
    }

    private static boolean isResourceMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class))
                || method.isAnnotationPresent(javax.ws.rs.Path.class);
    }

    private static boolean isDemand(Annotation annotation) {
        return annotation instanceof RequiresPermission
                || annotation instanceof SignedIn
                || annotation instanceof PublicAccess;
    }
}

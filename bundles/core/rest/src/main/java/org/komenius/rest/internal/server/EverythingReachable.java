package org.komenius.rest.internal.server;

import java.lang.annotation.ElementType;
import javax.validation.Path;
import javax.validation.TraversableResolver;

/**
 * Lets validation look at every field. The default asks JPA whether a lazy association is loaded, which finds no provider here and
 * says so in the log; JSON records have no such associations.
 */
final class EverythingReachable implements TraversableResolver {

    @Override
    public boolean isReachable(
            Object bean, Path.Node property, Class<?> rootType, Path pathToBean, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(
            Object bean, Path.Node property, Class<?> rootType, Path pathToBean, ElementType elementType) {
        return true;
    }
}

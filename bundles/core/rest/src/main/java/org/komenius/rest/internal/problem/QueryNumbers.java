package org.komenius.rest.internal.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;
import org.komenius.model.problem.Location;

/**
 * Whole numbers in the query of an address. JAX-RS takes {@code limit=x} for an address that does not exist (404); whoever wrote it
 * learns more from being told which parameter is wrong. Numbers in paths are left to JAX-RS: there a wrong one is a wrong address.
 */
@Provider
public final class QueryNumbers implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = READERS.get(type);
        String name = nameIn(annotations);
        return reader == null || name == null ? null : (ParamConverter<T>) new Number(name, reader);
    }

    /** Null for what is no parameter of a query. */
    private static String nameIn(Annotation[] annotations) {
        if (annotations != null) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam parameter) {
                    return parameter.value();
                }
            }
        }
        return null;
    }

    private record Number(String name, Function<String, Object> reader) implements ParamConverter<Object> {

        /** Null for nothing, so that {@code limit=} is as good as no limit. */
        @Override
        public Object fromString(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return reader.apply(text.strip());
            } catch (NumberFormatException e) {
                throw Problems.invalid(name + " ist keine ganze Zahl.", name + " is not a whole number.")
                        .at(Location.field(name))
                        .asException(e);
            }
        }

        @Override
        public String toString(Object value) {
            return String.valueOf(value);
        }
    }
}

package org.komenius.pathways.internal;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;

/** The platform's services as far as this module's tests need them. */
final class Fakes {

    private Fakes() {}

    /** Somebody who may do everything here; the person changes from step to step. */
    static final class Staff implements CurrentCaller {

        private Caller caller = Caller.ANONYMOUS;

        Staff is(String id) {
            caller = new Caller(
                    Caller.Kind.USER, id, id, Set.of(PathwaysModule.READ, PathwaysModule.EDIT, PathwaysModule.PUBLISH));
            return this;
        }

        void isAnonymous() {
            caller = Caller.ANONYMOUS;
        }

        @Override
        public Caller get() {
            return caller;
        }

        @Override
        public void runAs(Caller other, Runnable work) {
            work.run();
        }
    }

    /** @param settings method name to value; the default for what is not named */
    static PathwaysConfiguration configuration(Map<String, Object> settings) {
        Map<String, Object> all = new TreeMap<>(settings);
        return (PathwaysConfiguration) java.lang.reflect.Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {PathwaysConfiguration.class},
                (proxy, method, arguments) -> method.getName().equals("annotationType")
                        ? (Class<? extends Annotation>) PathwaysConfiguration.class
                        : all.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}

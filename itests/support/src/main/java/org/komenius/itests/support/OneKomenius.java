package org.komenius.itests.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one {@link RunningKomenius} to every test of a run: embedded, or in Karaf when the system property
 * {@code komenius.runtime} says {@code karaf}. The same test class thereby states the contract of both.
 */
public final class OneKomenius implements ParameterResolver {

    private record Running(RunningKomenius komenius) implements CloseableResource {

        static Running start() {
            RunningKomenius komenius =
                    switch (System.getProperty("komenius.runtime", "embedded")) {
                        case "embedded" -> EmbeddedKomenius.start();
                        case "karaf" -> KarafKomenius.startWithOwnSettings();
                        default -> throw new IllegalStateException("komenius.runtime is embedded or karaf");
                    };
            komenius.awaitModules("platform", "registry", "monitoring", "pathways");
            komenius.awaitDemoUsers();
            return new Running(komenius);
        }

        @Override
        public void close() {
            komenius.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningKomenius.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OneKomenius.class))
                .getOrComputeIfAbsent("running", key -> Running.start(), Running.class)
                .komenius();
    }
}

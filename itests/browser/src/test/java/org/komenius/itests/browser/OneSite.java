package org.komenius.itests.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.komenius.itests.support.KarafKomenius;
import org.komenius.itests.support.RunningKomenius;

/** Hands one {@link Site} to every test of a run. */
public final class OneSite implements ParameterResolver {

    private record Open(Site site) implements CloseableResource {

        static Open open() {
            return new Open(Site.running().orElseGet(Open::start));
        }

        /** With settings of its own, which tests may change. */
        private static Site start() {
            return Site.of(KarafKomenius.startWithOwnSettings());
        }

        @Override
        public void close() {
            site.close();
            site.started().ifPresent(RunningKomenius::close);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OneSite.class))
                .getOrComputeIfAbsent("site", key -> Open.open(), Open.class)
                .site();
    }
}

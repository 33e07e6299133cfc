package org.komenius.platform.internal.security;

import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Component;

/** The caller of each thread. */
// Immediate: a delayed component is dropped when nobody holds it; there must be one only.
@Component(
        service = {CurrentCaller.class, CallerContext.class},
        immediate = true)
public class CallerContext implements CurrentCaller {

    private final ThreadLocal<Caller> current = new ThreadLocal<>();

    @Override
    public Caller get() {
        Caller caller = current.get();
        return caller == null ? Caller.ANONYMOUS : caller;
    }

    @Override
    public void runAs(Caller caller, Runnable work) {
        try (Scope scope = enter(caller)) {
            work.run();
        }
    }

    /** For work that throws checked exceptions: the caller is {@code caller} until the scope is closed on the same thread. */
    public Scope enter(Caller caller) {
        Caller before = current.get();
        current.set(caller);
        return () -> {
            if (before == null) {
                // Removed, not set to null: pool threads outlive this bundle.
                current.remove();
            } else {
                current.set(before);
            }
        };
    }

    /** Restores the caller of before. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}

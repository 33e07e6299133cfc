package org.komenius.platform.internal.modules;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Lets go of the record that was linked last when a bundle leaves.
 *
 * <p>Up to Java 19 the method handles of {@link ObjectMethods} keep strongly the last type they were adapted to (their
 * {@code asTypeCache}): the record whose {@code equals} or {@code hashCode} was called first most recently, in the whole JVM. If its
 * bundle has been taken out since, the class loader stays with all its classes. Linking a record of this bundle takes that one place.
 */
@Component(immediate = true, service = DepartedRecords.class)
public final class DepartedRecords implements BundleListener {

    private static final int LEFT = BundleEvent.UNINSTALLED | BundleEvent.UNRESOLVED | BundleEvent.UPDATED;

    private final BundleContext bundleContext;

    /** Listens until {@link #close()}. */
    @Activate
    public DepartedRecords(BundleContext bundleContext) {
        this.bundleContext = bundleContext;
        bundleContext.addBundleListener(this);
    }

    @Deactivate
    void close() {
        bundleContext.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if ((event.getType() & LEFT) != 0) {
            letGo();
        }
    }

    /** Takes the places in which the JDK remembers a record and a component of it. */
    static void letGo() {
        Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle text = lookup.findVirtual(Keeper.class, "text", MethodType.methodType(String.class));
            link(lookup, "equals", MethodType.methodType(boolean.class, Keeper.class, Object.class), text);
            link(lookup, "hashCode", MethodType.methodType(int.class, Keeper.class), text);
        } catch (Throwable e) {
            throw new LinkageError("cannot link a record of the platform's own", e);
        }
    }

    private static void link(Lookup lookup, String method, MethodType type, MethodHandle component) throws Throwable {
        ObjectMethods.bootstrap(lookup, method, type, Keeper.class, "text", component);
    }

    private record Keeper(String text) {}
}

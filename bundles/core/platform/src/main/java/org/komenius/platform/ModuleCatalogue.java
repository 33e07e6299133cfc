package org.komenius.platform;

import java.util.List;
import org.komenius.model.text.LocalizedText;
import org.osgi.annotation.versioning.ProviderType;

/** The modules in this container, working or not. */
@ProviderType
public interface ModuleCatalogue {

    /** Ordered by id. */
    List<ModuleInfo> modules();

    /** How a module is doing. */
    enum State {
        /** Its services are there. */
        ACTIVE,
        /** Its bundle runs, but its migration failed, its services do not come, or it does not fit this platform. */
        FAILED,
        /** Its bundle is installed and not running. */
        RESOLVED
    }

    /**
     * @param version OSGi version of its bundle
     * @param bundle symbolic name
     * @param platformRange range of platform versions it works with; null while its services are not there
     * @param permissions ids that it declares
     * @param migrations {@code done}, {@code waiting}, {@code failed: <message>}, or {@code none}
     * @param hasPages whether it contributes pages
     */
    record ModuleInfo(
            String id,
            LocalizedText title,
            String version,
            String bundle,
            long bundleId,
            State state,
            String platformRange,
            List<String> permissions,
            String migrations,
            boolean hasPages) {}
}

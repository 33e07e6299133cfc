package org.komenius.itest.architecture;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The folders below {@code bundles/}; each may use what stands to its right in sdk → modules → shared → core. */
enum Layer {
    CORE,
    SHARED,
    MODULES,
    /** Replaceable back ends: they implement what core or a module defines, and nobody imports them. */
    ENGINES,
    SDK;

    static Layer ofFolder(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Layers whose exported packages a bundle of this layer may import. */
    Set<Layer> mayUse() {
        return switch (this) {
            case CORE -> EnumSet.of(CORE);
            case SHARED -> EnumSet.of(SHARED, CORE);
            case MODULES -> EnumSet.of(SHARED, CORE);
            case ENGINES -> EnumSet.of(MODULES, SHARED, CORE);
            case SDK -> EnumSet.of(SDK, MODULES, SHARED, CORE);
        };
    }
}

package org.komenius.web.internal.contribution;

import java.util.Optional;
import java.util.Set;
import org.komenius.spi.security.Caller;
import org.komenius.web.internal.asset.AssetSource;

/** Contributions and callers for tests. */
public final class Samples {

    static final Caller ANALYST = new Caller(Caller.Kind.USER, "u1", "Ana", Set.of("demo.read"));
    static final Caller READER = new Caller(Caller.Kind.USER, "u2", "Ron", Set.of());

    static final String DEMO = "{\"id\":\"demo\",\"pages\":["
            + "{\"path\":\"zahlen\",\"module\":\"a.js\",\"area\":\"citizen\",\"title\":{\"de\":\"Zahlen\"}},"
            + "{\"path\":\"liste\",\"module\":\"b.js\",\"area\":\"staff\",\"title\":{\"de\":\"Liste\"}},"
            + "{\"path\":\"liste\",\"module\":\"c.js\",\"area\":\"staff\",\"params\":[\"id\"],\"title\":{\"de\":\"Eintrag\"},\"permissions\":[\"demo.read\"]}],"
            + "\"slots\":[{\"slot\":\"dashboard.card\",\"module\":\"d.js\",\"permissions\":[\"demo.read\"]}]}";

    private Samples() {}

    static Contribution contribution(long bundleId, String bundle, String json) {
        return contribution(bundleId, bundle, json, path -> Optional.empty());
    }

    public static Contribution contribution(long bundleId, String bundle, String json, AssetSource files) {
        try {
            return new Contribution(
                    bundleId,
                    bundle,
                    "1.0.0",
                    "/ui/m/" + bundle + "/1.0.0-k/",
                    new DescriptorReader().read(json),
                    files);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    /** As if their bundles were installed. */
    public static Contributions installed(Contribution... contributions) {
        Contributions all = new Contributions();
        for (Contribution contribution : contributions) {
            all.put(contribution);
        }
        return all;
    }
}

package org.komenius.web.internal.asset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/** A bundle's files below {@code web/}, and its texts below {@code i18n/}. Nothing else of the bundle can be asked for. */
public final class BundleAssets implements AssetSource {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@-]*(/[A-Za-z0-9_][A-Za-z0-9_.@-]*)*");

    private final Bundle bundle;

    public BundleAssets(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        if (!SAFE.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        URL url = entry(path.startsWith("i18n/") ? path : "web/" + path);
        if (url == null) {
            return Optional.empty();
        }
        try (InputStream in = url.openStream()) {
            return Optional.of(in.readAllBytes());
        }
    }

    private URL entry(String path) {
        try {
            return bundle.getEntry(path);
        } catch (IllegalStateException uninstalled) {
            return null;
        }
    }
}

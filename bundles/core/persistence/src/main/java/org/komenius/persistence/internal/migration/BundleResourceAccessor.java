package org.komenius.persistence.internal.migration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import liquibase.Liquibase;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.URIResource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Lets Liquibase read changelogs out of the module's bundle, and its own schemas out of its own. */
final class BundleResourceAccessor extends AbstractResourceAccessor {

    private final Bundle bundle;

    BundleResourceAccessor(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        String entry = path.startsWith("classpath:") ? path.substring("classpath:".length()) : path;
        URL url = bundle.getEntry(entry);
        if (url == null) {
            url = FrameworkUtil.getBundle(Liquibase.class).getEntry(entry);
        }
        if (url == null) {
            return List.of();
        }
        try {
            return List.of(new URIResource(entry, url.toURI()));
        } catch (URISyntaxException e) {
            throw new IOException("the framework gave an address that is none: " + url, e);
        }
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        Enumeration<URL> urls = bundle.findEntries(path, "*", recursive);
        if (urls == null) {
            return List.of();
        }
        List<Resource> found = new ArrayList<>();
        for (URL url : Collections.list(urls)) {
            if (!url.getPath().endsWith("/")) {
                found.addAll(getAll(url.getPath().substring(1)));
            }
        }
        return found;
    }

    @Override
    public List<String> describeLocations() {
        return List.of(bundle.toString());
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}

package org.komenius.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Constants;

/** Properties of the framework; the files in etc refer to those that begin with {@code komenius.}. */
final class FrameworkSettings {

    /** The JDK exports these packages without a version; libraries ask for the versions of the specifications. */
    private static final String VERSIONED_PACKAGES = String.join(
            ",",
            "javax.transaction.xa;version=\"1.1\"",
            "javax.transaction.xa;version=\"1.2\"",
            "javax.transaction.xa;version=\"1.3\"",
            "javax.xml.stream;version=\"1.2\"",
            "javax.xml.stream.events;version=\"1.2\"",
            "javax.xml.stream.util;version=\"1.2\"",
            "sun.misc");

    private FrameworkSettings() {}

    static Map<String, String> of(Path data, int port, boolean demo) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, data.resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "100");
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, VERSIONED_PACKAGES);
        settings.put(Constants.FRAMEWORK_BOOTDELEGATION, "sun.*,com.sun.*,jdk.internal.reflect");
        // Otherwise a class of the host answers when a bundle forgot an import.
        settings.put("felix.bootdelegation.implicit", "false");
        // Resolving in this thread: a pool would outlive the framework by a minute.
        settings.put("felix.resolver.parallelism", "1");
        settings.put("felix.log.level", "1");

        settings.put("felix.fileinstall.dir", data.resolve("etc").toString());
        settings.put("felix.fileinstall.tmpdir", data.resolve("tmp").toString());
        settings.put("felix.fileinstall.filter", ".*\\.cfg");
        settings.put("felix.fileinstall.noInitialDelay", "true");
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put("felix.fileinstall.log.level", "1");
        settings.put("org.ops4j.pax.logging.DefaultServiceLog.level", "WARN");

        // The same as in etc; the server must not come up on its own default until the files have been read.
        settings.put("org.osgi.service.http.port", Integer.toString(port));
        settings.put("org.ops4j.pax.web.listening.addresses", "127.0.0.1");

        settings.put("komenius.data", data.toString());
        settings.put("komenius.log", data.resolve("log").toString());
        settings.put("komenius.http.address", "127.0.0.1");
        settings.put("komenius.http.port", Integer.toString(port));
        settings.put("komenius.demo", Boolean.toString(demo));
        return settings;
    }
}

package org.komenius.itest.architecture;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Clazz;
import aQute.bnd.osgi.Descriptors.PackageRef;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import java.io.File;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;

/**
 * What the rules need to know of one bundle.
 *
 * @param name symbolic name
 * @param layer its folder's
 * @param imports imported packages with their directives and attributes
 * @param exports exported packages to their versions; empty text where there is none
 * @param uses packages of Komenius in the bundle to all packages that their classes refer to
 */
record BuiltBundle(
        String name,
        Layer layer,
        Map<String, Map<String, String>> imports,
        Map<String, String> exports,
        Map<String, Set<String>> uses) {

    static BuiltBundle read(Layer layer, File file) throws Exception {
        try (Jar jar = new Jar(file);
                Analyzer analyzer = new Analyzer()) {
            Manifest manifest = jar.getManifest();
            if (manifest == null || manifest.getMainAttributes().getValue("Bundle-SymbolicName") == null) {
                throw new IllegalStateException(file + " is no bundle");
            }
            String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            return new BuiltBundle(
                    name.split(";")[0].strip(), layer, imports(manifest), exports(manifest), uses(jar, analyzer));
        }
    }

    private static Map<String, Map<String, String>> imports(Manifest manifest) {
        Map<String, Map<String, String>> imports = new TreeMap<>();
        header(manifest, "Import-Package").forEach((name, attrs) -> imports.put(name, new TreeMap<>(attrs)));
        return imports;
    }

    private static Map<String, String> exports(Manifest manifest) {
        Map<String, String> exports = new TreeMap<>();
        header(manifest, "Export-Package")
                .forEach((name, attrs) -> exports.put(name, attrs.getOrDefault("version", "")));
        return exports;
    }

    private static Map<String, Attrs> header(Manifest manifest, String name) {
        Parameters parameters =
                OSGiHeader.parseHeader(manifest.getMainAttributes().getValue(name));
        return new TreeMap<>(parameters);
    }

    private static Map<String, Set<String>> uses(Jar jar, Analyzer analyzer) throws Exception {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Map.Entry<String, Resource> entry : jar.getResources().entrySet()) {
            String path = entry.getKey();
            if (path.startsWith("org/komenius/") && path.endsWith(".class")) {
                Clazz clazz = new Clazz(analyzer, path, entry.getValue());
                clazz.parseClassFile();
                String own = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
                Set<String> referred = uses.computeIfAbsent(own, key -> new TreeSet<>());
                for (PackageRef ref : clazz.getReferred()) {
                    referred.add(ref.getFQN());
                }
            }
        }
        return uses;
    }
}

package org.komenius.itests.hotplug;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Counts the class loaders of bundles that are still reachable in another JVM. */
final class ClassLoaders {

    private static final String LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    private ClassLoaders() {}

    /** Collects garbage first, as jcmd does before it counts. */
    static long of(ProcessHandle process) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String output = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (histogram.waitFor() != 0) {
            throw new AssertionError("jcmd: " + output);
        }
        return output.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > 3 && row[3].equals(LOADER))
                .mapToLong(row -> Long.parseLong(row[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + LOADER + " in:\n" + output));
    }
}

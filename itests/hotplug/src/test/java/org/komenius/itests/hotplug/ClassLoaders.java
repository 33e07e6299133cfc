package org.komenius.itests.hotplug;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts how often a class is loaded in another JVM: once for each class loader of its bundle that is still reachable. */
final class ClassLoaders {

    private ClassLoaders() {}

    /** Collects garbage first. */
    static long holding(String className, ProcessHandle process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        return jcmd(process, "VM.class_hierarchy", className)
                .lines()
                .filter(line -> line.contains(className + "/0x"))
                .count();
    }

    private static String jcmd(ProcessHandle target, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(target.pid())));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + output);
        }
        return output;
    }
}

package org.komenius.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the start script {@code ./komenius} and what came out of it. */
public record Script(List<String> arguments, int exitCode, String output) {

    private static final int LONGEST_MINUTES = 6;

    /** Runs with what is built already; output goes through a file, since a started container keeps it open. */
    public static Script run(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of("bash", Workplace.home().resolve("komenius").toString()));
        command.addAll(arguments);
        Path output = Workplace.freshFolder("script").resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("KOMENIUS_BUILD", "never");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end:\n" + Workplace.read(output));
            }
            return new Script(arguments, process.exitValue(), Workplace.read(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while " + command + " ran", e);
        }
    }

    public Script requireSuccess() {
        if (exitCode != 0) {
            throw new AssertionError("komenius " + arguments + " ended with " + exitCode + ":\n" + output);
        }
        return this;
    }
}

package org.komenius.itests.support;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Komenius in a process of its own, started by the start script from the built distribution, as an admin would. */
public final class KarafKomenius implements RunningKomenius {

    /** Names the folder of the settings to the start script; without it those of the distribution are taken. */
    private static final String ETC = "KARAF_ETC";

    private final Path data;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment;

    private KarafKomenius(Path data, List<String> options, Map<String, String> environment) {
        this.data = data;
        this.port = Workplace.freePort();
        this.options = options;
        this.environment = environment;
    }

    /** With the demo municipality in a fresh data folder. */
    public static KarafKomenius start(String... options) {
        return start(Map.of(), options);
    }

    /** With settings of its own, which tests may change. */
    public static KarafKomenius startWithOwnSettings(String... options) {
        return start(Map.of(ETC, FreshContainer.copyOfEtc().toString()), options);
    }

    public static KarafKomenius start(Map<String, String> environment, String... options) {
        KarafKomenius karaf = new KarafKomenius(Workplace.freshFolder("karaf"), List.of(options), environment);
        karaf.startAgain();
        return karaf;
    }

    /** Starts over the same data, after {@link #close} or {@link #killHard}. */
    public void startAgain() {
        List<String> arguments = new ArrayList<>(List.of("run", "--background", "--port", Integer.toString(port)));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(options);
        Script.run(environment, arguments).requireSuccess();
    }

    /** What a command of the administration console prints. */
    public String console(String command) {
        return Script.run(environment, List.of("console", "--data", data.toString(), command))
                .requireSuccess()
                .output();
    }

    /** Ends the process without giving it a chance to tidy up, like a power cut. */
    public void killHard() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
    }

    public ProcessHandle process() {
        long pid = Long.parseLong(Workplace.read(data.resolve("run/pid")).strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("There is no process " + pid));
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public Path etc() {
        String own = environment.get(ETC);
        if (own == null) {
            throw new IllegalStateException("the settings of the distribution belong to all tests");
        }
        return Path.of(own);
    }

    @Override
    public void close() {
        Script.run(environment, List.of("stop", "--data", data.toString())).requireSuccess();
    }
}

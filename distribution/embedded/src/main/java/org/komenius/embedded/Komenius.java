package org.komenius.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Runs the whole of Komenius inside this JVM, for an application that wants to bring it along.
 *
 * <pre>{@code
 * try (Komenius komenius = Komenius.builder(Path.of("data")).demo(true).build()) {
 *     komenius.start();
 *     System.out.println(komenius.url());
 * }
 * }</pre>
 *
 * <p>The same bundles as in the Karaf distribution run in a plain OSGi framework; settings are files in
 * {@code <data>/etc}, which the first start writes with their defaults. One data folder serves one running instance.
 * Instances may be started and closed from any thread, each once. Classes of the host are not visible to Komenius, nor
 * the other way round: the two talk over REST.
 */
public final class Komenius implements AutoCloseable {

    /** Answers last: it needs users, and users need their tables. */
    private static final String SESSION = "/api/platform/session";

    private final Builder settings;
    private final int port;
    private Container container;

    private Komenius(Builder settings, int port) {
        this.settings = settings;
        this.port = port;
    }

    /** Starts a description; {@code data} is created when it does not exist. */
    public static Builder builder(Path data) {
        return new Builder(data);
    }

    /**
     * Boots and returns when REST answers.
     *
     * @throws KomeniusStartException when a bundle does not start or nothing answers in time; everything that had been
     *     started is stopped again
     */
    public synchronized void start() {
        if (container != null) {
            throw new IllegalStateException("This instance has been started already.");
        }
        try {
            container = Container.boot(settings.data, port, settings.demo);
            new Readiness(url().resolve(SESSION), settings.patience).await();
        } catch (KomeniusStartException e) {
            close();
            throw e;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new KomeniusStartException("Interrupted while waiting for the first answer.", e);
        }
    }

    /** Address of pages and REST on this machine, with a slash at the end; known before the start. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Stops all bundles and waits until their threads are gone; without effect when not running. */
    @Override
    public synchronized void close() {
        if (container != null) {
            container.close();
        }
    }

    /** What a host may choose; everything else stands in {@code <data>/etc}. */
    public static final class Builder {

        private final Path data;
        private int port;
        private boolean demo;
        private Duration patience = Duration.ofMinutes(2);

        private Builder(Path data) {
            this.data = Objects.requireNonNull(data, "data").toAbsolutePath().normalize();
        }

        /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
        public Builder port(int tcpPort) {
            this.port = tcpPort;
            return this;
        }

        /** Whether the fictional demo municipality is created; default no. */
        public Builder demo(boolean withDemo) {
            this.demo = withDemo;
            return this;
        }

        /** How long {@link Komenius#start} waits for the first answer; default two minutes. */
        public Builder patience(Duration longest) {
            this.patience = Objects.requireNonNull(longest, "longest");
            return this;
        }

        /** Decides the port; nothing runs yet. */
        public Komenius build() {
            return new Komenius(this, port == 0 ? freePort() : port);
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new KomeniusStartException("No free TCP port on 127.0.0.1.", e);
            }
        }
    }
}

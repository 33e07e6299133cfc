package org.komenius.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the first good answer of an address. With {@link HttpURLConnection}, since a {@code HttpClient} would leave
 * a selector thread in the host.
 */
record Readiness(URI address, Duration patience) {

    private static final int PAUSE_MILLIS = 50;

    void await() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        IOException last = null;
        while (System.nanoTime() < end) {
            try {
                if (status() == HttpURLConnection.HTTP_OK) {
                    return;
                }
            } catch (IOException notYet) {
                last = notYet;
            }
            never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        throw new KomeniusStartException(
                address + " gave no good answer within " + patience.toSeconds() + " seconds.", last);
    }

    private int status() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(PAUSE_MILLIS * 10);
        connection.setRequestProperty("Connection", "close");
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}

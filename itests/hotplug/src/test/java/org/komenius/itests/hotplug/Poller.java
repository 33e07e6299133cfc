package org.komenius.itests.hotplug;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.komenius.itests.support.Answer;
import org.komenius.itests.support.Api;

/** Asks other modules without a pause and remembers every answer that was not a 200. */
final class Poller implements AutoCloseable {

    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final Thread thread;
    private volatile boolean goOn = true;

    Poller(Api client, List<String> paths) {
        thread = new Thread(() -> poll(client, paths), "poller");
        thread.start();
    }

    private void poll(Api client, List<String> paths) {
        while (goOn) {
            for (String path : paths) {
                try {
                    Answer answer = client.get(path);
                    if (answer.status() != 200) {
                        failures.add(path + " answered " + answer.status() + ": " + answer.text());
                    }
                } catch (RuntimeException e) {
                    failures.add(path + ": " + e);
                }
                answers.incrementAndGet();
            }
        }
    }

    int answers() {
        return answers.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
        goOn = false;
        thread.join();
    }
}

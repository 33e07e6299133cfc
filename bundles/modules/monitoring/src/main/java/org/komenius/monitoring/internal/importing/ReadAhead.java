package org.komenius.monitoring.internal.importing;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;

/**
 * Reads on a thread of its own while what came before is dealt with, a bounded part ahead, in order. The thread ends with the last item,
 * with the first failure, or when this is closed.
 */
final class ReadAhead<T> implements AutoCloseable {

    private static final int ITEMS = 1_000;
    private static final int BATCHES = 8;

    private final BlockingQueue<Batch<T>> ready = new ArrayBlockingQueue<>(BATCHES);
    private final Thread reader;

    /** @param position how far {@code items} has come, told with each batch */
    ReadAhead(Iterator<T> items, LongSupplier position) {
        reader = new Thread(() -> read(items, position), "komenius-import-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * @param failure what ended the reading after {@code items}; null unless something did
     * @param last true if nothing follows
     */
    record Batch<T>(List<T> items, long position, Throwable failure, boolean last) {

        /** Throws what ended the reading, on the thread that deals with the items. */
        void rethrow() {
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
        }
    }

    /** The next items; after the last batch there is none. */
    Batch<T> next() throws InterruptedIOException {
        try {
            return ready.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while reading");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private void read(Iterator<T> items, LongSupplier position) {
        try {
            boolean last = false;
            while (!last) {
                List<T> batch = new ArrayList<>(ITEMS);
                Throwable failure = null;
                try {
                    while (batch.size() < ITEMS && items.hasNext()) {
                        batch.add(items.next());
                    }
                } catch (RuntimeException | Error e) {
                    failure = e;
                }
                last = failure != null || batch.size() < ITEMS;
                ready.put(new Batch<>(batch, position.getAsLong(), failure, last));
            }
        } catch (InterruptedException e) {
            // Closed: nobody wants the rest.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

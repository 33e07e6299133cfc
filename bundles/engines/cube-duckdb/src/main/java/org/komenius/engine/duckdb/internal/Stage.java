package org.komenius.engine.duckdb.internal;

import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;

/**
 * Facts on their way into a cube, packed into three numbers each: a table with a column per dimension takes three times as long to fill.
 * It is filled by a thread of its own, a bounded part behind whoever appends, which ends with {@link #finish} or {@link #close}.
 */
final class Stage implements AutoCloseable {

    /** What a fact says; the row of its source comes above. */
    private static final int KIND_BITS = 13;

    private static final int FLAG_SHIFT = 4;
    private static final int DECIMAL_SHIFT = 8;
    private static final int BATCHES = 4;

    private final StageTables tables;
    private final Supplier<int[]> sizes;
    private final BlockingQueue<FactBatch> ready = new ArrayBlockingQueue<>(BATCHES);
    private final FactBatch end;
    private final Thread filler;
    private volatile Throwable failure;
    private Packing packing;
    private FactBatch batch;

    /** @param sizes how many members each dimension has by now */
    Stage(DuckDBConnection connection, Supplier<int[]> sizes) {
        this.tables = new StageTables(connection);
        this.sizes = sizes;
        this.packing = Packing.of(sizes.get());
        this.batch = new FactBatch(packing);
        this.end = new FactBatch(packing);
        this.filler = new Thread(this::fill, "komenius-cube-filler");
        filler.setDaemon(true);
        filler.start();
    }

    private void fill() {
        try {
            for (FactBatch next = ready.take(); next != end; next = ready.take()) {
                attempt(next);
            }
            attempt(end);
        } catch (InterruptedException e) {
            // Closed: nobody wants the facts any more.
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(FactBatch next) {
        if (failure != null) {
            return;
        }
        try {
            if (next == end) {
                tables.closeAppender();
            } else {
                tables.append(next);
            }
        } catch (SQLException | RuntimeException | Error e) {
            // Thrown to whoever appends or finishes, who would wait for ever if this thread ended; what still comes
            // until then is let go.
            failure = e;
        }
    }

    /** @param amount unscaled; 0 where there is no number */
    void append(long sourceRow, int[] indexes, int status, int flags, int decimals, long amount)
            throws SQLException, InterruptedIOException {
        if (batch.isFull() || !packing.fits(indexes)) {
            send(batch);
            packing = packing.fits(indexes) ? packing : Packing.of(sizes.get());
            batch = new FactBatch(packing);
        }
        long kind = decimals << DECIMAL_SHIFT | flags << FLAG_SHIFT | status;
        batch.add(indexes, sourceRow << KIND_BITS | kind, amount);
    }

    private void send(FactBatch full) throws SQLException, InterruptedIOException {
        if (failure != null) {
            throw new SQLException("the facts cannot be kept", failure);
        }
        try {
            ready.put(full);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends the filling and makes a view {@code stage} with the columns of {@link #key}, {@code source} and {@code amount}. */
    void finish() throws SQLException, InterruptedIOException {
        send(batch);
        send(end);
        try {
            filler.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (failure != null) {
            throw new SQLException("the facts cannot be kept", failure);
        }
        packing = packing.holds(sizes.get()) ? packing : Packing.of(sizes.get());
        tables.finish(packing);
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("interrupted while writing a cube");
        interrupted.initCause(e);
        return interrupted;
    }

    /** Ends the thread; the connection may be closed then. */
    @Override
    public void close() {
        filler.interrupt();
        boolean interrupted = false;
        while (filler.isAlive()) {
            try {
                filler.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Columns that say where a fact stands, in the order of the dimensions. */
    String key() {
        return packing.columns();
    }

    String index(int dimension) {
        return packing.index(dimension);
    }

    /** Status, flags and decimals in one. */
    static String kind() {
        return bits(0, KIND_BITS);
    }

    static String sourceRow() {
        return "(source >> " + KIND_BITS + ")";
    }

    static String status() {
        return bits(0, FLAG_SHIFT);
    }

    static String flags() {
        return bits(FLAG_SHIFT, DECIMAL_SHIFT);
    }

    static String decimals() {
        return bits(DECIMAL_SHIFT, KIND_BITS);
    }

    private static String bits(int from, int to) {
        return "((source >> " + from + ") & " + ((1 << to - from) - 1) + ")";
    }
}

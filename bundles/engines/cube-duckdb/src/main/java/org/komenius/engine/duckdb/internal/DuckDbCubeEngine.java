package org.komenius.engine.duckdb.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.komenius.spi.cube.Cube;
import org.komenius.spi.cube.CubeEngine;
import org.komenius.spi.cube.CubeWriter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Offers DuckDB as the installation's cube engine. A thread of its own is there only while facts are written. */
@Component(service = CubeEngine.class, configurationPid = DuckDbConfiguration.PID)
@Designate(ocd = DuckDbConfiguration.class)
public class DuckDbCubeEngine implements CubeEngine, AutoCloseable {

    private final CubeStore store;
    private final QueryPermits permits;
    private final int memoryMegabytes;
    private final Map<String, Cube> open = new ConcurrentHashMap<>();

    @Activate
    public DuckDbCubeEngine(BundleContext context, DuckDbConfiguration configuration) throws IOException {
        this(
                folder(context, configuration),
                configuration.permits() > 0
                        ? configuration.permits()
                        : Runtime.getRuntime().availableProcessors(),
                configuration.waitMillis(),
                configuration.memoryMegabytes());
    }

    /** For plain Java: a store in {@code folder}, as many questions at once as there are {@code permits}. */
    public DuckDbCubeEngine(Path folder, int permits, long waitMillis, int memoryMegabytes) throws IOException {
        this.store = new CubeStore(folder, memoryMegabytes);
        this.permits = new QueryPermits(permits, waitMillis);
        this.memoryMegabytes = memoryMegabytes;
    }

    private static Path folder(BundleContext context, DuckDbConfiguration configuration) {
        if (!configuration.folder().isBlank()) {
            return Path.of(configuration.folder());
        }
        for (String property : List.of("komenius.data", "karaf.data")) {
            String data = context.getProperty(property);
            if (data != null && !data.isBlank()) {
                return Path.of(data, "cubes");
            }
        }
        return context.getDataFile("cubes").toPath();
    }

    @Override
    public CubeWriter create(List<String> dimensions, Path target) throws IOException {
        return new DuckDbCubeWriter(dimensions, target, memoryMegabytes);
    }

    @Override
    public Cube open(String id, Path parquet) throws IOException {
        Cube known = open.get(id);
        if (known != null) {
            return known;
        }
        try (Connection connection = store.connect()) {
            CubeFile file = CubeFile.read(connection, parquet);
            store.load(id, parquet);
            CubeContent content = CubeContent.read(connection, CubeStore.table(id));
            return open.computeIfAbsent(id, key -> new DuckDbCube(key, file, content, store, permits));
        } catch (SQLException e) {
            throw new IOException("the cube " + id + " cannot be loaded", e);
        }
    }

    @Override
    public void forget(String id) throws IOException {
        open.remove(id);
        try {
            store.drop(id);
        } catch (SQLException e) {
            throw new IOException("the cube " + id + " cannot be dropped", e);
        }
    }

    @Deactivate
    @Override
    public void close() throws SQLException {
        store.close();
        DuckDb.unregisterDriver();
    }
}

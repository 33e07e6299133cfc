package org.komenius.engine.derby.internal;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedConnectionPoolDataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers embedded Derby as a JDBC service, so that it is chosen by configuration like any other database.
 *
 * <p>URLs have the form {@code jdbc:derby:<path>[;attribute=value]}. All databases are shut down when the bundle stops, which
 * leaves no lock file behind.
 */
@Component(
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.apache.derby.jdbc.EmbeddedDriver",
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=derby"
        })
public class DerbyDataSourceFactory implements DataSourceFactory {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyDataSourceFactory.class);
    private static final String PREFIX = "jdbc:derby:";
    private static final String ALL_SHUT_DOWN = "XJ015";

    private final EmbeddedDriver driver = new EmbeddedDriver();

    @Activate
    public DerbyDataSourceFactory() {}

    @Override
    public DataSource createDataSource(Properties properties) throws SQLException {
        return configured(new EmbeddedDataSource(), properties);
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) throws SQLException {
        return configured(new EmbeddedConnectionPoolDataSource(), properties);
    }

    @Override
    public XADataSource createXADataSource(Properties properties) throws SQLException {
        return configured(new EmbeddedXADataSource(), properties);
    }

    @Override
    public Driver createDriver(Properties properties) {
        return driver;
    }

    @Deactivate
    void shutDown() {
        try {
            driver.connect(PREFIX + ";shutdown=true;deregister=false", new Properties());
        } catch (SQLException e) {
            // Derby reports a successful shutdown as an exception.
            if (!ALL_SHUT_DOWN.equals(e.getSQLState())) {
                LOG.warn("Derby did not shut down cleanly", e);
            }
        }
    }

    private static <T extends EmbeddedDataSource> T configured(T dataSource, Properties properties)
            throws SQLException {
        String url = properties.getProperty(JDBC_URL);
        String database = properties.getProperty(JDBC_DATABASE_NAME);
        if (url != null) {
            if (!url.startsWith(PREFIX)) {
                throw new SQLException("not a Derby URL: " + url);
            }
            String[] parts = url.substring(PREFIX.length()).split(";", 2);
            database = parts[0];
            if (parts.length == 2) {
                dataSource.setConnectionAttributes(parts[1]);
            }
        }
        dataSource.setDatabaseName(database);
        dataSource.setUser(properties.getProperty(JDBC_USER));
        dataSource.setPassword(properties.getProperty(JDBC_PASSWORD));
        return dataSource;
    }
}

package org.komenius.platform.internal.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.komenius.platform.internal.files.DataFolder;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Warns before the disk that holds the data is full. */
@Component
public class DiskSpaceCheck implements HealthCheck {

    private static final long MEGABYTE = 1_048_576;
    private static final long WARN_BELOW_MEGABYTES = 2_048;
    private static final long FAILED_BELOW_MEGABYTES = 256;

    private final DataFolder data;

    @Activate
    public DiskSpaceCheck(@Reference DataFolder data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "platform.disk";
    }

    @Override
    public Health check() {
        try {
            return judge(Files.getFileStore(data.folder("")).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask for the free space of " + data.root(), e);
        }
    }

    static Health judge(long freeMegabytes) {
        String german = "Im Datenordner sind " + freeMegabytes + " MB frei.";
        String english = freeMegabytes + " MB are free in the data folder.";
        if (freeMegabytes < FAILED_BELOW_MEGABYTES) {
            return Health.failed(german, english);
        }
        return freeMegabytes < WARN_BELOW_MEGABYTES ? Health.warn(german, english) : Health.ok(german, english);
    }
}

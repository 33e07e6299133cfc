package org.komenius.platform.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where this node keeps its files: framework property {@code komenius.data}, else {@code karaf.data}. */
@Component(service = DataFolder.class)
public class DataFolder {

    private static final String OWNER_ONLY = "rw-------";

    private final Path root;

    @Activate
    public DataFolder(BundleContext context) {
        this(configured(context));
    }

    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    private static Path configured(BundleContext context) {
        return Stream.of("komenius.data", "karaf.data")
                .map(context::getProperty)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(Path::of)
                .orElseThrow(() ->
                        new IllegalStateException("neither komenius.data nor karaf.data says where to keep data"));
    }

    public Path root() {
        return root;
    }

    /** The folder {@code name}, created if it was not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the folder " + root.resolve(name), e);
        }
    }

    /** Writes a file that only the operating system's user of this process can read, whole or not at all. */
    public Path writeSecret(String name, String content) {
        Path target = folder("").resolve(name);
        try {
            boolean posix = Files.getFileStore(root).supportsFileAttributeView("posix");
            Path temporary = posix
                    ? Files.createTempFile(
                            root,
                            name,
                            ".tmp",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))
                    : Files.createTempFile(root, name, ".tmp");
            Files.write(temporary, content.getBytes(StandardCharsets.UTF_8));
            return Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + root.resolve(name), e);
        }
    }
}

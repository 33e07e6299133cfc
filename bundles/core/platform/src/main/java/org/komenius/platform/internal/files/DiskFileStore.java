package org.komenius.platform.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.platform.internal.secret.Secrets;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.files.StoredFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Files at {@code <komenius.data>/files/ab/cd/<sha256>}. A file comes into place by one atomic move after its bytes have reached
 * the disk, so a crash leaves either the whole file or none.
 */
// Immediate: each activation empties the work folder, which must happen at start only.
@Component(immediate = true)
public class DiskFileStore implements FileStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER_BYTES = 1 << 16;
    private static final ProblemCode TOO_LARGE = ProblemCode.of("platform.file.too-large", ProblemKind.TOO_LARGE);

    private final Path files;
    private final Path work;

    @Activate
    public DiskFileStore(@Reference DataFolder data) throws IOException {
        files = data.folder("files");
        work = data.folder("work");
        emptyWorkFolder();
    }

    @Override
    public StoredFile store(InputStream in, long maxBytes) throws IOException {
        Path temporary = work.resolve("upload-" + UUID.randomUUID());
        MessageDigest digest = Secrets.newSha256();
        try {
            long size = write(new DigestInputStream(in, digest), temporary, maxBytes);
            return moveIn(temporary, HexFormat.of().formatHex(digest.digest()), size);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public StoredFile adopt(Path finished) throws IOException {
        MessageDigest digest = Secrets.newSha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (InputStream in = Files.newInputStream(finished)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        sync(finished);
        return moveIn(finished, HexFormat.of().formatHex(digest.digest()), size);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    @Override
    public Path path(String sha256) throws IOException {
        Path path = place(sha256);
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(sha256);
        }
        return path;
    }

    @Override
    public boolean contains(String sha256) {
        return SHA256.matcher(sha256).matches() && Files.isRegularFile(inside(sha256));
    }

    @Override
    public Path workFolder(String purpose) throws IOException {
        return Files.createTempDirectory(work, purpose.replaceAll("[^A-Za-z0-9-]", "-") + "-");
    }

    private static long write(InputStream in, Path target, long maxBytes) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var sink = Channels.newOutputStream(out);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                sink.write(buffer, 0, read);
            }
            out.force(true);
        }
        return size;
    }

    private StoredFile moveIn(Path finished, String sha256, long size) throws IOException {
        Path target = place(sha256);
        if (Files.isRegularFile(target)) {
            Files.delete(finished);
            return new StoredFile(sha256, size, false);
        }
        Files.createDirectories(target.getParent());
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent());
        return new StoredFile(sha256, size, true);
    }

    /** @throws NoSuchFileException for anything but 64 hex digits, so that no name leads out of the store */
    private Path place(String sha256) throws NoSuchFileException {
        if (!SHA256.matcher(sha256).matches()) {
            throw new NoSuchFileException(sha256);
        }
        return inside(sha256);
    }

    private Path inside(String sha256) {
        return files.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** Forces a file, or a folder's list of names, to disk. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void emptyWorkFolder() throws IOException {
        try (Stream<Path> paths = Files.walk(work)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(work)) {
                    Files.delete(path);
                }
            }
        }
    }

    private static RuntimeException tooLarge(long maxBytes) {
        return Problem.of(
                        TOO_LARGE,
                        "Die Datei ist größer als erlaubt (höchstens " + maxBytes + " Byte).",
                        "The file is larger than allowed (at most " + maxBytes + " bytes).")
                .asException();
    }
}

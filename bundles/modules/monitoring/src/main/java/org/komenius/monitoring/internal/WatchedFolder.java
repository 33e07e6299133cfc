package org.komenius.monitoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.catalogue.CatalogueJson;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.monitoring.internal.deliveries.Origin;
import org.komenius.monitoring.internal.deliveries.Source;
import org.komenius.monitoring.internal.folder.FolderLook;
import org.komenius.monitoring.internal.folder.Shelf;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.jobs.JobState;
import org.komenius.spi.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is laid into a folder, look by look.
 *
 * <p>A complete file is handed over to an ordinary import and stays where it is until that has ended; then it is put aside. So a crash
 * at any point only makes it be read again, which its content is recognised by. For one thread, but {@link #state()} for all.
 */
final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final Set<Outcome> TAKEN = Set.of(Outcome.STORED, Outcome.SAME_FILE, Outcome.SAME_FACTS);

    private final FolderConfiguration configuration;
    private final Imports imports;
    private final ImportStore store;
    private final SourceStore sources;
    private final Jobs jobs;
    private final Supplier<ImportConnector> otherwise;
    private final Path folder;
    private final FolderLook look;
    private final Shelf read;
    private final Shelf refused;
    private final CatalogueJson json = new CatalogueJson();
    /** Files whose import has not ended, with its id. */
    private final Map<Path, String> underWay = new HashMap<>();

    private volatile State state = new State(null, 0);

    /**
     * @param trouble why the last look failed; null if it did not
     * @param refused how many files lie in the folder for refused ones
     */
    record State(String trouble, long refused) {}

    WatchedFolder(
            FolderConfiguration configuration,
            Imports imports,
            ImportStore store,
            SourceStore sources,
            Jobs jobs,
            Supplier<ImportConnector> otherwise) {
        this.configuration = configuration;
        this.imports = imports;
        this.store = store;
        this.sources = sources;
        this.jobs = jobs;
        this.otherwise = otherwise;
        this.folder = Path.of(configuration.path()).normalize();
        this.look = new FolderLook(folder, configuration.pattern());
        this.read = new Shelf(folder.resolve("eingelesen"));
        this.refused = new Shelf(folder.resolve("abgelehnt"));
    }

    String title() {
        return configuration.title();
    }

    State state() {
        return state;
    }

    /** One look: puts aside what has ended, begins what is complete. Failures are kept for the health check and tried again. */
    void lookOnce() {
        try {
            String source = sourceId();
            putAside();
            FolderLook.Result found = look.look();
            for (Path link : found.links()) {
                refused.take(link, FolderReport.link(link.getFileName().toString()));
            }
            for (Path file : found.complete()) {
                if (!underWay.containsKey(file)) {
                    begin(file, source);
                }
            }
            state = new State(null, refused.count());
        } catch (IOException | RuntimeException e) {
            if (state.trouble() == null) {
                LOG.error("the watched folder {} cannot be worked on", folder, e);
            }
            state = new State(String.valueOf(e.getMessage()), state.refused());
        }
    }

    private String sourceId() {
        if (configuration.source().isBlank()) {
            return null;
        }
        return sources.findByIdOrCode(configuration.source().strip())
                .map(Source::id)
                .orElseThrow(() -> new IllegalStateException(
                        "Die Quelle „" + configuration.source() + "“ gibt es nicht (source in der Einstellung)."));
    }

    private void begin(Path file, String sourceId) throws IOException {
        String name = file.getFileName().toString();
        ImportOptions options = new ImportOptions(null, null, null, null, null, configuration.release())
                .opening(configuration.openReason())
                .otherwise(otherwise.get());
        Origin origin = new Origin(Channel.FOLDER, sourceId, null, configuration.title(), null);
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            underWay.put(file, imports.submit(name, in, options, origin).id());
        } catch (ProblemException e) {
            if (e.problem().code().kind() != ProblemKind.TOO_LARGE) {
                throw e;
            }
            // There is no import that could tell of it.
            LOG.warn("{} in the watched folder was refused: {}", name, e.getMessage());
            refused.take(
                    file,
                    name + "\r\n\r\nAbgelehnt. Es wurde nichts gespeichert.\r\n"
                            + e.problem().message().german() + "\r\n");
        } catch (NoSuchFileException e) {
            LOG.info("{} was taken out of the watched folder again", name, e);
        }
    }

    private void putAside() throws IOException {
        for (Iterator<Map.Entry<Path, String>> each = underWay.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Path, String> one = each.next();
            ImportInfo info = store.find(one.getValue()).orElseThrow();
            if (info.outcome() == null && !wasStopped(info)) {
                continue;
            }
            if (Files.exists(one.getKey(), LinkOption.NOFOLLOW_LINKS)) {
                (isTaken(info) ? read : refused).take(one.getKey(), FolderReport.of(info, json));
            }
            each.remove();
        }
    }

    private static boolean isTaken(ImportInfo info) {
        return info.outcome() != null && TAKEN.contains(info.outcome());
    }

    /** A job that was cancelled before it began never got to say how the import ended. */
    private boolean wasStopped(ImportInfo info) {
        return info.jobId() != null
                && jobs.find(info.jobId())
                        .filter(job -> job.state() != JobState.QUEUED && job.state() != JobState.RUNNING)
                        .isPresent();
    }
}

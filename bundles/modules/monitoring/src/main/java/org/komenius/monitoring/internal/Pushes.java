package org.komenius.monitoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.catalogue.ImportInfo.Outcome;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.monitoring.internal.deliveries.Origin;
import org.komenius.monitoring.internal.deliveries.Source;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.files.StoredFile;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes files that other systems send by themselves. Sending a file again does nothing: a system that got no answer may simply repeat
 * its request. What is pushed is never released by that; a person looks first.
 */
@Component(service = Pushes.class)
public class Pushes {

    /** After these, the same file is worth another try. An enum set, since an import that runs has no outcome yet: null. */
    private static final Set<Outcome> WORTH_ANOTHER_TRY = EnumSet.of(Outcome.FAILED, Outcome.CANCELLED);

    private final Imports imports;
    private final ImportStore store;
    private final SourceStore sources;
    private final FileStore files;
    private final KeptTables tables;
    private final CurrentCaller caller;

    @Activate
    public Pushes(
            @Reference Imports imports,
            @Reference ImportStore store,
            @Reference SourceStore sources,
            @Reference FileStore files,
            @Reference KeptTables tables,
            @Reference CurrentCaller caller) {
        this.imports = imports;
        this.store = store;
        this.sources = sources;
        this.files = files;
        this.tables = tables;
        this.caller = caller;
    }

    /** @param known whether this push had come before, so that nothing new was begun */
    public record Pushed(ImportInfo info, Source source, boolean known) {}

    /**
     * @param source id or code
     * @param key idempotency key; null to go by the content alone
     * @throws ProblemException NOT_FOUND for an unknown source, CONFLICT for a key that came with another file, TOO_LARGE
     */
    public Pushed push(String source, String fileName, String period, String key, InputStream body) throws IOException {
        Source known = sources.findByIdOrCode(source).orElseThrow(() -> Problem.of(
                        ProblemCode.of("monitoring.source.unknown", ProblemKind.NOT_FOUND),
                        "Eine Quelle „" + source + "“ gibt es nicht.",
                        "There is no source \"" + source + "\".")
                .at(Location.field("source"))
                .advise(
                        "Legen Sie sie unter Quellen an; ihr Kürzel steht dort.",
                        "Create it under Sources; its code stands there.")
                .asException());
        StoredFile file = files.store(body, imports.maxBytes());
        // One after the other, so that two equal requests at once do not both begin.
        synchronized (this) {
            Optional<ImportInfo> before = before(known.id(), key, file);
            if (before.isPresent()) {
                return new Pushed(before.get(), known, true);
            }
            Origin origin =
                    new Origin(Channel.PUSH, known.id(), period, caller.get().name(), key);
            return new Pushed(
                    imports.submit(fileName, file, ImportOptions.NONE.otherwise(tables.connector()), origin),
                    known,
                    false);
        }
    }

    private Optional<ImportInfo> before(String sourceId, String key, StoredFile file) {
        if (key == null) {
            return store.findFile(sourceId, file.sha256())
                    .filter(info -> info.outcome() != Outcome.REFUSED && !WORTH_ANOTHER_TRY.contains(info.outcome()));
        }
        Optional<ImportInfo> byKey = store.findPush(sourceId, key);
        byKey.filter(info -> !info.fileSha256().equals(file.sha256())).ifPresent(info -> {
            throw Problem.of(
                            ProblemCode.of("monitoring.push.key-reused", ProblemKind.CONFLICT),
                            "Dieser Idempotency-Key kam schon mit einer anderen Datei.",
                            "This Idempotency-Key came with another file before.")
                    .advise("Senden Sie je Datei einen eigenen Schlüssel.", "Send a key of its own for each file.")
                    .asException();
        });
        return byKey.filter(info -> !WORTH_ANOTHER_TRY.contains(info.outcome()));
    }

    /** A push of the caller. @throws ProblemException NOT_FOUND, also for what others have sent */
    public ImportInfo find(String importId) {
        return store.find(importId)
                .filter(info -> info.origin().channel() == Channel.PUSH
                        && info.submittedBy().equals(caller.get().name()))
                .orElseThrow(() -> Problem.of(
                                ProblemCode.of("monitoring.import.unknown", ProblemKind.NOT_FOUND),
                                "Diese Einlieferung gibt es nicht.",
                                "There is no such delivery.")
                        .asException());
    }
}

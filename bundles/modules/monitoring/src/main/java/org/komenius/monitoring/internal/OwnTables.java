package org.komenius.monitoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.importing.Archive;
import org.komenius.monitoring.internal.importing.FileSource;
import org.komenius.monitoring.internal.importing.ImportLimits;
import org.komenius.monitoring.internal.persistence.MappingStore;
import org.komenius.monitoring.internal.persistence.TableDraftStore;
import org.komenius.monitoring.internal.tabular.DryRun;
import org.komenius.monitoring.internal.tabular.HeaderMatch;
import org.komenius.monitoring.internal.tabular.KeptMapping;
import org.komenius.monitoring.internal.tabular.MappedTableConnector;
import org.komenius.monitoring.internal.tabular.Mapping;
import org.komenius.monitoring.internal.tabular.MappingCheck;
import org.komenius.monitoring.internal.tabular.Proposal;
import org.komenius.monitoring.internal.tabular.Proposer;
import org.komenius.monitoring.internal.tabular.Sample;
import org.komenius.monitoring.internal.tabular.TableDraft;
import org.komenius.monitoring.internal.tabular.TableDraft.Kind;
import org.komenius.monitoring.internal.tabular.TableFile;
import org.komenius.monitoring.internal.tabular.TableLimits;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.files.FileStore;
import org.komenius.spi.files.StoredFile;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Leads an upload of any kind to its import: what a connector recognises goes there at once, a table of one's own through the
 * assistant. Stores nothing of a table's content until a person says so; everything here belongs to the caller alone.
 */
@Component(service = OwnTables.class)
public class OwnTables {

    private final Imports imports;
    private final FileStore files;
    private final TableDraftStore drafts;
    private final MappingStore mappings;
    private final RegistryRegionNames regions;
    private final CurrentCaller caller;

    @Reference(
            cardinality = ReferenceCardinality.AT_LEAST_ONE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ImportConnector> connectors = List.of();

    @Activate
    public OwnTables(
            @Reference Imports imports,
            @Reference FileStore files,
            @Reference TableDraftStore drafts,
            @Reference MappingStore mappings,
            @Reference RegistryRegionNames regions,
            @Reference CurrentCaller caller) {
        this.imports = imports;
        this.files = files;
        this.drafts = drafts;
        this.mappings = mappings;
        this.regions = regions;
        this.caller = caller;
    }

    /**
     * A draft with what there is to see of it.
     *
     * @param file as it was opened
     * @param sheet that is shown; null in a CSV file
     * @param proposal for that sheet
     * @param recognised kept mapping that fits; null for none
     * @param applied that mapping, laid on this file; null for none
     */
    public record View(
            TableDraft draft,
            TableFile file,
            String sheet,
            Sample sample,
            Proposal proposal,
            KeptMapping recognised,
            Mapping applied) {}

    /** Stores the upload and says what it is. @throws ProblemException if nothing can be read from it */
    public TableDraft take(String fileName, InputStream body) throws IOException {
        String name = Imports.baseName(fileName);
        StoredFile stored = files.store(body, imports.maxBytes());
        Path work = files.workFolder("monitoring-table");
        try {
            FileSource upload = new FileSource(name, null, files.path(stored.sha256()));
            FileSource source = Archive.open(upload, work, imports.limits());
            for (ImportConnector connector : connectors) {
                if (connector.recognises(source)) {
                    return drafts.create(
                            name, stored, Kind.OFFICIAL, caller.get().id());
                }
            }
            // Read once to its end, so that what cannot be read at all is told before anybody works on it.
            Sample.of(TableFile.open(source, limits()).rows(null));
            if (source != upload) {
                stored = files.adopt(source.path());
                name = Imports.baseName(source.fileName());
            }
            return drafts.create(name, stored, Kind.OWN, caller.get().id());
        } finally {
            try (Stream<Path> found = Files.walk(work)) {
                for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** @throws ProblemException NOT_FOUND for another person's too */
    public TableDraft find(String id) {
        return drafts.find(id, caller.get().id()).orElseThrow(() -> Problem.of(
                        ProblemCode.of("monitoring.table.unknown", ProblemKind.NOT_FOUND),
                        "Diese hochgeladene Tabelle gibt es nicht, oder sie gehört jemand anderem.",
                        "There is no such uploaded table, or it is somebody else's.")
                .asException());
    }

    /** The upload of a draft as the file store has it. */
    public StoredFile stored(TableDraft draft) {
        return new StoredFile(draft.fileSha256(), draft.fileBytes(), false);
    }

    /**
     * What the file is and how it could be read.
     *
     * @param sheet null for the one of the draft's mapping, of a kept mapping that fits, or the first
     */
    public View view(TableDraft draft, String sheet, Proposer.Wishes wishes) throws IOException {
        TableFile file = open(draft);
        String wanted = sheet != null || draft.mapping() == null
                ? sheet
                : draft.mapping().sheet();
        if (wanted != null) {
            return view(draft, file, wanted, wishes);
        }
        View first = view(draft, file, file.isWorkbook() ? file.sheets().get(0) : null, wishes);
        for (String other : first.recognised() == null ? otherSheets(file) : List.<String>of()) {
            View tried = view(draft, file, other, wishes);
            if (tried.recognised() != null) {
                return tried;
            }
        }
        return first;
    }

    /** Sheets beside the first that some kept mapping names. */
    private List<String> otherSheets(TableFile file) {
        List<String> named = new ArrayList<>();
        for (KeptMapping kept : mappings.newest()) {
            String sheet = kept.mapping().sheet();
            if (sheet != null && file.sheets().indexOf(sheet) > 0 && !named.contains(sheet)) {
                named.add(sheet);
            }
        }
        return named;
    }

    private View view(TableDraft draft, TableFile file, String sheet, Proposer.Wishes wishes) throws IOException {
        Sample sample = Sample.of(file.rows(sheet));
        Proposal proposal = new Proposer(regions.today()).propose(file, sheet, sample, wishes);
        for (KeptMapping kept : mappings.newest()) {
            Optional<Mapping> applied = HeaderMatch.apply(kept.mapping(), proposal.mapping());
            if (applied.isPresent()) {
                return new View(draft, file, sheet, sample, proposal, kept, applied.get());
            }
        }
        return new View(draft, file, sheet, sample, proposal, null, null);
    }

    /** Reads the whole table by {@code mapping} and stores nothing. */
    public DryRun check(TableDraft draft, Mapping mapping) throws IOException {
        MappingCheck.check(mapping);
        return DryRun.of(open(draft), mapping, regions.today());
    }

    /**
     * Queues the import of a draft by the mapping that has been stored with it.
     *
     * @param keepAs name under which the mapping is kept; null not to keep it
     */
    public ImportInfo submit(TableDraft draft, Mapping mapping, String keepAs, ImportOptions options) {
        MappingCheck.check(mapping);
        String mappingId = draft.mappingId();
        if (keepAs != null && !keepAs.isBlank()) {
            mappingId = mappings.keep(
                            mappingId, keepAs.strip(), mapping, caller.get().name())
                    .id();
        }
        ImportInfo accepted = imports.submit(
                draft.fileName(),
                stored(draft),
                options.with(new MappedTableConnector(mapping, regions.today(), limits())));
        drafts.imported(draft.id(), draft.ownerId(), mapping, mappingId, accepted.id());
        return accepted;
    }

    private TableFile open(TableDraft draft) throws IOException {
        return TableFile.open(new FileSource(draft.fileName(), null, files.path(draft.fileSha256())), limits());
    }

    private TableLimits limits() {
        ImportLimits common = imports.limits();
        return TableLimits.DEFAULT.withRatio(common.maxRatio());
    }
}

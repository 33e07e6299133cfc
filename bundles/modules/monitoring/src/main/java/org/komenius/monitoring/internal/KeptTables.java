package org.komenius.monitoring.internal;

import java.util.Optional;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.persistence.MappingStore;
import org.komenius.monitoring.internal.persistence.TableDraftStore;
import org.komenius.monitoring.internal.tabular.KeptMappingConnector;
import org.komenius.monitoring.internal.tabular.MappedTableConnector;
import org.komenius.monitoring.internal.tabular.TableLimits;
import org.komenius.spi.data.ImportConnector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How tables of one's own are read that come through a watched folder or are pushed by another system. */
@Component(service = KeptTables.class)
public class KeptTables {

    private final MappingStore mappings;
    private final TableDraftStore drafts;
    private final RegistryRegionNames regions;
    private final Imports imports;

    @Activate
    public KeptTables(
            @Reference MappingStore mappings,
            @Reference TableDraftStore drafts,
            @Reference RegistryRegionNames regions,
            @Reference Imports imports) {
        this.mappings = mappings;
        this.drafts = drafts;
        this.regions = regions;
        this.imports = imports;
    }

    /** How a version was read that came from a table of one's own: by the mapping of its upload, or by a kept one. */
    ImportConnector connectorOf(Optional<ImportInfo> imported) {
        return imported.flatMap(info -> drafts.mappingOfImport(info.id()))
                .<ImportConnector>map(mapping -> new MappedTableConnector(mapping, regions.today(), limits()))
                .orElseGet(this::connector);
    }

    /** Tries the kept mappings as they are when the file is read, the newest first. */
    public ImportConnector connector() {
        return new KeptMappingConnector(mappings::newest, regions.today(), limits());
    }

    private TableLimits limits() {
        return TableLimits.DEFAULT.withRatio(imports.limits().maxRatio());
    }
}

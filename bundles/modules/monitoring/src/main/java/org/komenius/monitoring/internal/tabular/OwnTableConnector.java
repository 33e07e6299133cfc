package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.importing.FileSource;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.data.ImportSource;
import org.komenius.spi.data.ImportTarget;

/** Reads a table of one's own by a mapping, wherever that comes from; ends at the first thing that cannot be read. */
abstract class OwnTableConnector implements ImportConnector {

    /** As it stands in reports, however the mapping was found. */
    public static final String ID = "tabular";

    private final RegionNames regions;
    private final TableLimits limits;

    OwnTableConnector(RegionNames regions, TableLimits limits) {
        this.regions = regions;
        this.limits = limits;
    }

    /**
     * How to read {@code table}.
     *
     * @throws org.komenius.model.problem.ProblemException if nobody knows
     */
    abstract Mapping mappingOf(TableFile table) throws IOException;

    @Override
    public final String id() {
        return ID;
    }

    @Override
    public final LocalizedText title() {
        return LocalizedText.of("Eigene Tabelle", "Own table");
    }

    /** True: a table is known by its mapping, not by its looks, and whether there is one turns out while reading. */
    @Override
    public final boolean recognises(ImportSource source) {
        return true;
    }

    @Override
    public final void read(ImportSource source, ImportTarget target) throws IOException {
        if (!(source instanceof FileSource file)) {
            throw new IllegalArgumentException("a workbook needs a file to be read from");
        }
        TableFile table = TableFile.open(file, limits);
        Mapping mapping = mappingOf(table);
        new MappedTable(mapping, regions, target, problem -> {
                    throw problem.asException();
                })
                .read(table.rows(mapping.sheet()), table.encoding());
    }
}

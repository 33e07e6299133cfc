package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.importing.FileSource;
import org.komenius.spi.data.ImportConnector;
import org.komenius.spi.data.ImportSource;
import org.komenius.spi.data.ImportTarget;

/** Reads one file by the mapping that a person has confirmed; ends at the first thing that cannot be read. */
public final class MappedTableConnector implements ImportConnector {

    /** As it stands in reports. */
    public static final String ID = "tabular";

    private final Mapping mapping;
    private final RegionNames regions;
    private final TableLimits limits;

    public MappedTableConnector(Mapping mapping, RegionNames regions, TableLimits limits) {
        this.mapping = mapping;
        this.regions = regions;
        this.limits = limits;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Eigene Tabelle", "Own table");
    }

    /** True: whoever makes one has chosen the file. */
    @Override
    public boolean recognises(ImportSource source) {
        return true;
    }

    @Override
    public void read(ImportSource source, ImportTarget target) throws IOException {
        if (!(source instanceof FileSource file)) {
            throw new IllegalArgumentException("a workbook needs a file to be read from");
        }
        TableFile table = TableFile.open(file, limits);
        new MappedTable(mapping, regions, target, problem -> {
                    throw problem.asException();
                })
                .read(table.rows(mapping.sheet()), table.encoding());
    }
}

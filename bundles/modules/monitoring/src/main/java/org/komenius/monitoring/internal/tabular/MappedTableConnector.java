package org.komenius.monitoring.internal.tabular;

/** Reads one file by the mapping that a person has confirmed. */
public final class MappedTableConnector extends OwnTableConnector {

    private final Mapping mapping;

    public MappedTableConnector(Mapping mapping, RegionNames regions, TableLimits limits) {
        super(regions, limits);
        this.mapping = mapping;
    }

    @Override
    Mapping mappingOf(TableFile table) {
        return mapping;
    }
}

package org.komenius.monitoring.internal.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads tables of one's own that come by themselves, when nobody is there to confirm anything: by a kept mapping whose headings the
 * table has, and not at all otherwise. To be asked after all connectors for official formats.
 */
public final class KeptMappingConnector extends OwnTableConnector {

    private final Supplier<List<KeptMapping>> mappings;
    private final RegionNames regions;

    /** @param mappings to try, in this order */
    public KeptMappingConnector(Supplier<List<KeptMapping>> mappings, RegionNames regions, TableLimits limits) {
        super(regions, limits);
        this.mappings = mappings;
        this.regions = regions;
    }

    @Override
    Mapping mappingOf(TableFile table) throws IOException {
        return fitting(table).orElseThrow(() -> TableProblems.noMapping().asException());
    }

    private Optional<Mapping> fitting(TableFile table) throws IOException {
        List<KeptMapping> kept = mappings.get();
        Proposer proposer = new Proposer(regions);
        for (String sheet : sheets(table, kept)) {
            Mapping fresh = proposer.propose(table, sheet, Sample.of(table.rows(sheet)), Proposer.Wishes.NONE)
                    .mapping();
            for (KeptMapping one : kept) {
                Optional<Mapping> applied = HeaderMatch.apply(one.mapping(), fresh);
                if (applied.isPresent()) {
                    return applied;
                }
            }
        }
        return Optional.empty();
    }

    /** The first sheet, then those that some mapping names; one null for a CSV file. */
    private static List<String> sheets(TableFile table, List<KeptMapping> kept) {
        List<String> sheets = new ArrayList<>();
        sheets.add(table.isWorkbook() ? table.sheets().get(0) : null);
        kept.stream()
                .map(one -> one.mapping().sheet())
                .filter(sheet -> sheet != null && table.sheets().contains(sheet) && !sheets.contains(sheet))
                .forEach(sheets::add);
        return sheets;
    }
}

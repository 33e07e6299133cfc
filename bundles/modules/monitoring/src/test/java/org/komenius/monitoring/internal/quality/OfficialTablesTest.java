package org.komenius.monitoring.internal.quality;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.monitoring.internal.importing.ImportFixture;
import org.komenius.monitoring.internal.importing.ImportFixture.Imported;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.testkit.SharedData;

class OfficialTablesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regionalstatistik-datencsv/12411-01-01-4_00.csv", "regionalstatistik-datencsv/12411-02-03-4_00.csv",
                "regionalstatistik-datencsv/21111-01-03-4_00.csv", "regionalstatistik-datencsv/21111-02-06-4_00.csv",
                "regionalstatistik-datencsv/21121-01-05-4_00.csv", "regionalstatistik-datencsv/22541-01-01-4_00.csv",
                "regionalstatistik-datencsv/22543-01-02-4_00.csv", "genesis-ffcsv/12411-01-01-4_de_flat.csv",
                "genesis-ffcsv/13111-01-03-4_de_flat.csv"
            })
    void print(String name) throws Exception {
        Path file = SharedData.require(name);
        ReferenceRegions regions = new ReferenceRegions();
        Imported imported =
                new ImportFixture(folder).with(regions).file(file.getFileName().toString(), file);
        CubeFacts facts = new CubeFacts(imported.cube(), imported.draft().dimensions(), new CubeCancellation());
        CheckContext context = new CheckContext(
                imported.draft().dimensions(),
                null,
                imported.report().repeatedFacts(),
                regions,
                CheckContext.Base.NONE);
        long t = System.nanoTime();
        Map<ProposedRule, Findings> found =
                new RuleProposals(facts, context, new RuleRunner(facts, context, (d, n) -> {})).propose();
        System.out.println("=== " + name + " " + facts.facts() + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
        RuleNames names = new RuleNames(imported.draft().dimensions());
        found.forEach((rule, findings) -> {
            System.out.println("* " + rule.rule().sentence(names).german() + " " + rule.severity()
                    + (rule.blocking() ? " BLOCK" : "") + " checked " + findings.checkedCount() + " unanswerable "
                    + findings.unanswerableCount() + " found " + findings.total());
            findings.strongestFirst().stream()
                    .limit(4)
                    .forEach(f -> System.out.println("     "
                            + f.places().stream()
                                    .map(p -> p.code() + " " + p.label().german())
                                    .toList() + " "
                            + FindingSentence.of(f, true).german()));
        });
    }
}

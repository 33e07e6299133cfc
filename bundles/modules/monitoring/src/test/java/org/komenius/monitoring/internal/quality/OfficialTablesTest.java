package org.komenius.monitoring.internal.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.monitoring.internal.importing.ImportFixture;
import org.komenius.monitoring.internal.importing.ImportFixture.Imported;
import org.komenius.spi.cube.CubeCancellation;
import org.komenius.testkit.SharedData;

/** Rules proposed for real tables of the statistical offices, and what they really find in them. */
class OfficialTablesTest {

    @TempDir
    Path folder;

    /**
     * Kind, and the key of a finding that is there; the printed tables were read to confirm each. In 2011 Uecker-Randow had more children with lunch
     * in day-care centres than in all care; the new Region Hannover has values before it was founded.
     */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "regionalstatistik-datencsv/12411-01-01-4_00.csv, REGION, REGION=03241;TIME=@1995-12-31",
        "regionalstatistik-datencsv/22543-01-02-4_00.csv, SUM, REGION=13062;TIME=@2011-03-01",
        "regionalstatistik-datencsv/21111-02-06-4_00.csv, JUMP, REGION=05962;SCHULABSCHLUSS=DAR-SCHULISCHER-TEIL-DER-FACHHOCHSCHULREIFE;TIME=2015"
    })
    void whatIsFoundIsReallyThere(String name, RuleKind kind, String wanted) throws Exception {
        Path file = SharedData.require(name);
        ReferenceRegions regions = new ReferenceRegions();
        Imported imported =
                new ImportFixture(folder).with(regions).file(file.getFileName().toString(), file);
        CubeFacts facts = new CubeFacts(imported.cube(), imported.draft().dimensions(), new CubeCancellation());
        CheckContext context =
                new CheckContext(imported.draft().dimensions(), null, 0, regions, CheckContext.Base.NONE);
        Map<ProposedRule, Findings> found =
                new RuleProposals(facts, context, new RuleRunner(facts, context, (done, total) -> {})).propose();

        Set<String> pieces = Set.of(wanted.split(";"));
        assertThat(found.entrySet().stream()
                        .filter(entry -> entry.getKey().rule().kind() == kind)
                        .flatMap(entry -> entry.getValue().strongestFirst().stream())
                        .map(finding -> Set.of(finding.key().split(";"))))
                .anyMatch(key -> key.containsAll(pieces));
        // A proposed rule is one that holds nearly everywhere.
        assertThat(found.entrySet().stream()
                        .filter(entry -> entry.getKey().rule().kind() == RuleKind.JUMP
                                || entry.getKey().rule().kind() == RuleKind.OUTLIER)
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue())))
                .allSatisfy((rule, result) ->
                        assertThat(result.total()).isLessThanOrEqualTo(result.checkedCount() / 50 + 1));
        assertThat(found.keySet())
                .filteredOn(ProposedRule::blocking)
                .allMatch(rule -> rule.rule().kind() == RuleKind.RANGE);
    }
}

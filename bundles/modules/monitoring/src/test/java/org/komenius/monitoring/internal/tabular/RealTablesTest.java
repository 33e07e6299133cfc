package org.komenius.monitoring.internal.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.komenius.monitoring.internal.importing.FileSource;
import org.komenius.testkit.SharedData;

/** Files as they really come; figures counted in them by hand. */
class RealTablesTest {

    @Test
    void numbersOfPupilsOfSchools() throws IOException {
        TableFile file = open("schools/anzahlen.csv");
        Mapping mapping = TabularFixture.propose(file).mapping();
        assertThat(mapping.columns().subList(0, 2))
                .extracting(Column::role)
                .containsExactly(Role.DIMENSION, Role.VALUE);
        // The file does not say its year: a person has to.
        assertThat(mapping.period()).isNull();
        DryRun run = DryRun.of(file, withPeriod(mapping), TabularFixture.REGIONS);
        assertThat(run.problems()).isEmpty();
        assertThat(run.facts()).isGreaterThan(5_000);
        assertThat(TabularFixture.facts(run))
                .first()
                .asString()
                .startsWith("100010|2023|")
                .endsWith("|111");
    }

    @Test
    void aWorkbookOfAnotherKindIsShownSheetBySheet() throws IOException {
        TableFile file = open("survey-xlsform/mitwirken_umfrage.xlsx");
        assertThat(file.sheets()).startsWith("survey", "choices", "settings");
        for (String sheet : file.sheets().subList(0, 3)) {
            Sample sample = Sample.of(file.rows(sheet));
            Mapping mapping = new Proposer(TabularFixture.REGIONS)
                    .propose(file, sheet, sample, Proposer.Wishes.NONE)
                    .mapping();
            assertThat(mapping.columns()).as(sheet).isNotEmpty();
            assertThat(mapping.columns().get(0).header()).as(sheet).isNotBlank();
        }
    }

    private static Mapping withPeriod(Mapping mapping) {
        return new Mapping(
                mapping.title(),
                mapping.tableCode(),
                mapping.sheet(),
                mapping.headerRow(),
                mapping.headerRows(),
                mapping.unitRow(),
                mapping.firstRow(),
                mapping.endMarks(),
                mapping.layout(),
                mapping.columns(),
                mapping.cross(),
                "2023",
                mapping.periodKind(),
                mapping.numbers(),
                mapping.symbols(),
                mapping.regions());
    }

    private static TableFile open(String name) throws IOException {
        Path file = SharedData.require(name);
        return TableFile.open(new FileSource(file.getFileName().toString(), null, file), TableLimits.DEFAULT);
    }
}

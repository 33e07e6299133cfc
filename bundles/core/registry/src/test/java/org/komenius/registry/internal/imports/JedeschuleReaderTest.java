package org.komenius.registry.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.contact.Coordinates;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.problem.ProblemException;
import org.komenius.registry.internal.institution.ImportedInstitution;

class JedeschuleReaderTest {

    private static final String HEADER =
            "state,id,lat,lon,full_time,legal_status_public,school_type,name,plz_or_address\n";

    @Test
    void givesRheinlandPfalzItsOfficialNumberAndTheSaarlandNone() throws IOException {
        List<ImportedInstitution> schools =
                read("RP,RP-31327,50.542,7.117,1,1,Förderschule,\"Don Bosco, Schule\",53474\n"
                        + "SL,SL-1100-101031,49.237,7.042,0,1,erweiterte Realschule,Eschberg,66121\n");
        assertThat(schools.get(0).facts().aliases())
                .extracting(alias -> alias.scheme() + "=" + alias.value())
                .containsExactly("jedeschule.id=RP-31327", "rp.schulnummer=31327");
        assertThat(schools.get(0).facts().name()).isEqualTo("Don Bosco, Schule");
        assertThat(schools.get(0).facts().coordinates()).isEqualTo(new Coordinates(50.542, 7.117));
        assertThat(schools.get(1).facts().aliases()).hasSize(1);
        assertThat(schools.get(1).facts().kind()).isEqualTo(InstitutionKind.REALSCHULE);
        assertThat(schools.get(1).facts().kindLabel()).isEqualTo("erweiterte Realschule");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RP,31327,50.5,7.1,1,1,Grundschule,A,53474              | registry.import.bad-cell    | 2",
                "RP,RP-1,'50,5',7.1,1,1,Grundschule,A,53474             | registry.import.cell-count  | ",
                "RP,RP-1,7.1,50.5,1,1,Grundschule,A,53474               | registry.import.bad-cell    | 3",
                "RP,RP-1,50.5,,1,1,Grundschule,A,53474                  | registry.import.bad-cell    | 4",
                "RP,RP-1,50.5,7.1,1,1,Grundschule,,53474                | registry.import.bad-cell    | 8",
                "RP,RP-1,50.5,7.1,1,1,Grundschule,A                     | registry.import.cell-count  | ",
            })
    void namesTheCellThatIsNotAllowed(String line, String code, Integer column) {
        assertThatThrownBy(() -> read(line.replace("'", "") + "\n"))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code().value()).isEqualTo(code);
                    assertThat(e.problem().location().row()).isEqualTo(2);
                    assertThat(e.problem().location().column()).isEqualTo(column);
                });
    }

    private static List<ImportedInstitution> read(String lines) throws IOException {
        List<ImportedInstitution> schools = new ArrayList<>();
        new JedeschuleReader()
                .read(
                        new ByteArrayInputStream((HEADER + lines).getBytes(StandardCharsets.UTF_8)),
                        schools::add,
                        new ReportBuilder());
        return schools;
    }
}

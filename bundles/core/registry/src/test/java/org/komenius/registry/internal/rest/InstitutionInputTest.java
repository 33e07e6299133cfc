package org.komenius.registry.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.problem.ProblemException;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.rest.InstitutionInput.AliasInput;
import org.komenius.registry.internal.rest.InstitutionInput.ContactInput;
import org.komenius.registry.internal.rest.InstitutionInput.PlaceInput;

class InstitutionInputTest {

    private static InstitutionInput input(
            String region,
            PlaceInput place,
            ContactInput contact,
            LocalDate from,
            LocalDate until,
            AliasInput... aliases) {
        return new InstitutionInput(
                " Kita ",
                "",
                InstitutionKind.KITA,
                null,
                null,
                null,
                region,
                place,
                contact,
                from,
                until,
                List.of(aliases),
                null);
    }

    @Test
    void blankMeansUnknown() {
        InstitutionFacts facts =
                input(" ", null, new ContactInput("", " ", null), null, null).toFacts();
        assertThat(facts.name()).isEqualTo("Kita");
        assertThat(facts.shortName()).isNull();
        assertThat(facts.region()).isNull();
        assertThat(facts.contact().email()).isNull();
        assertThat(facts.address().place()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0731, , , , , , region",
        " , 91, 8, , , , coordinates",
        " , , , niemand, , , contact.email",
        " , , , , ftp://x, , contact.website",
        " , , , , , 2024-01-01, validUntil",
    })
    void namesTheFieldThatIsNotAllowed(
            String region,
            Double latitude,
            Double longitude,
            String email,
            String website,
            LocalDate until,
            String field) {
        PlaceInput place = latitude == null ? null : new PlaceInput(latitude, longitude);
        InstitutionInput input = input(
                region, place, new ContactInput(null, email, website), until == null ? null : until.plusDays(1), until);
        assertThatThrownBy(input::toFacts).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().location().field())
                .isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "+49, '''+49'", "@x, '''@x'", "Kita, Kita", "'', ''"})
    void theExportDefusesFormulas(String value, String shown) {
        assertThat(InstitutionCsv.safe(value)).isEqualTo(shown);
    }
}

package org.komenius.pathways.internal.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.validation.constraints.DecimalMax;
import javax.validation.constraints.DecimalMin;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.Size;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.routing.FahrplanQuestion;

/**
 * What somebody tells of themselves to get a Fahrplan. Answered and forgotten: neither stored nor logged nor audited.
 *
 * @param to null for everything that is open
 * @param qualifications ids; null for none
 * @param birthDate null if not told
 * @param gradeAverage null if not told
 * @param languages null if not told
 * @param today planning day; null for the present one
 * @param limit most routes wanted; null for as many as there are within bounds
 */
record FahrplanRequest(
        @NotBlank @Size(max = 200) String from,
        @Size(max = 200) String to,
        @Size(max = 100) Set<String> qualifications,
        LocalDate birthDate,
        @DecimalMin("1.0") @DecimalMax("6.0") BigDecimal gradeAverage,
        @Size(max = 30) List<LanguageSkill> languages,
        LocalDate today,
        @Min(1) @Max(60) Integer limit) {

    FahrplanQuestion toQuestion(int horizonYears) {
        return new FahrplanQuestion(
                from,
                to == null || to.isBlank() ? null : to,
                qualifications == null ? Set.of() : qualifications,
                birthDate,
                gradeAverage,
                languages == null ? List.of() : languages,
                today == null ? Params.today() : today,
                horizonYears);
    }
}

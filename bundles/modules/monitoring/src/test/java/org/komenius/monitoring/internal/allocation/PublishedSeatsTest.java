package org.komenius.monitoring.internal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.komenius.testkit.SharedData;

/** Every case of the data folder: textbook examples, and the federal returning officer's seats of 2017 with their divisors. */
class PublishedSeatsTest {

    @Test
    void textbookCases() throws IOException {
        Path file = SharedData.require("apportionment/textbook_cases.json");
        int cases = 0;
        for (JsonNode one : new ObjectMapper().readTree(file.toFile())) {
            Method method = method(one.get("method").asText());
            BigDecimal quorum =
                    one.has("quorum_votes") ? one.get("quorum_votes").decimalValue() : BigDecimal.ZERO;
            List<Claim> claims = new ArrayList<>();
            for (JsonNode votes : one.get("votes")) {
                BigDecimal weight = votes.decimalValue();
                claims.add(Claim.of(
                        String.valueOf(claims.size()), weight.compareTo(quorum) < 0 ? BigDecimal.ZERO : weight));
            }
            List<Integer> expected = new ArrayList<>();
            one.get("expected").forEach(seats -> expected.add(seats.asInt()));
            Apportionment result =
                    Apportioner.distribute(method, one.get("seats").asInt(), claims);
            assertThat(result.units().values()).as(one.toString()).containsExactlyElementsOf(expected);
            cases++;
        }
        assertThat(cases).isEqualTo(11);
    }

    @Test
    void federalElection2017() throws IOException {
        Path file = SharedData.require("apportionment/bundestag_2017_divisor_cases.csv");
        Map<String, List<String[]>> cases = new LinkedHashMap<>();
        for (String line :
                Files.readAllLines(file).subList(1, (int) Files.lines(file).count())) {
            // The quotient alone is quoted, since it has a comma.
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            cases.computeIfAbsent(cells[1], key -> new ArrayList<>()).add(cells);
        }
        assertThat(cases).hasSize(17);
        cases.forEach((name, rows) -> {
            int seats = Integer.parseInt(rows.get(0)[4]);
            Apportionment result = Apportioner.distribute(
                    Method.SAINTE_LAGUE,
                    seats,
                    rows.stream()
                            .map(row -> Claim.of(row[8], new BigDecimal(row[9])))
                            .toList());
            BigDecimal divisor = new BigDecimal(rows.get(0)[7]);
            assertThat(result.divisor().low()).as(name).isLessThan(divisor);
            assertThat(result.divisor().high()).as(name).isGreaterThanOrEqualTo(divisor);
            assertThat(result.divisor().low().setScale(3, RoundingMode.HALF_UP))
                    .as("lower bound of case " + name)
                    .isEqualByComparingTo(new BigDecimal(rows.get(0)[5]));
            for (String[] row : rows) {
                assertThat(result.units().get(row[8])).as(name + " " + row[8]).isEqualTo(Integer.parseInt(row[11]));
                String published = row[10].replace("\"", "").replace(',', '.');
                BigDecimal quotient =
                        new BigDecimal(row[9]).divide(divisor, new BigDecimal(published).scale(), RoundingMode.HALF_UP);
                assertThat(quotient).as(name + " " + row[8]).isEqualByComparingTo(published);
            }
        });
    }

    private static Method method(String name) {
        return switch (name) {
            case "dhondt" -> Method.DHONDT;
            case "sainte-lague" -> Method.SAINTE_LAGUE;
            case "adams" -> Method.ADAMS;
            case "dean" -> Method.DEAN;
            case "huntington-hill" -> Method.HUNTINGTON_HILL;
            case "hare-niemeyer" -> Method.HARE_NIEMEYER;
            default -> throw new IllegalArgumentException(name);
        };
    }
}

package org.komenius.monitoring.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicProposalTest {

    @ParameterizedTest(name = "{0} \"{1}\" is proposed for {2}")
    @CsvSource({
        "12411, Bevölkerungsstand, A",
        "12211, Bildungsstand der Bevölkerung (Mikrozensus), B",
        "22541, Tageseinrichtungen für Kinder, C",
        "22543, Kindertagespflege, C",
        "22811, Empfänger von Grundsicherung, A",
        "21111, Allgemeinbildende Schulen, D",
        "21121, Berufliche Schulen, E",
        "21311, Studierende, F",
        "99001, Kinder in Kindertagesbetreuung, C",
        "99002, Übergänge auf das Gymnasium, D",
        ", Kurse der Volkshochschule, G",
        ", Besuche der Bibliothek, H",
        ", allgemeine Hochschulreife, ''",
        ", Straßenlaternen, ''"
    })
    void isProposed(String statistic, String title, String topics) {
        assertThat(TopicProposal.of(statistic, List.of(title)).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(topics);
    }
}

package org.komenius.pathways.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.pathways.internal.PathwaysModule;
import org.komenius.pathways.internal.SampleNetwork;
import org.komenius.testkit.PermissionRules;

class ResourcesTest {

    @Test
    void everyMethodDemandsAPermissionThatTheModuleDeclares() {
        PermissionRules.check(
                new PathwaysModule(),
                NetworkResource.class,
                MapResource.class,
                LocalInstitutionResource.class,
                PlaceResource.class,
                FahrplanResource.class,
                TemplateResource.class,
                EditorNetworkResource.class,
                VersionListResource.class,
                VersionResource.class,
                VersionFileResource.class,
                VersionMapResource.class,
                VersionCheckResource.class,
                ComparisonResource.class,
                CalendarResource.class,
                DeadEndResource.class,
                ReachabilityResource.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "morgen", "28.02.2027"})
    void aDayIsReadStrictly(String text) {
        assertThatThrownBy(() -> Params.day("today", text)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({"svg, svg", "json, json", "pdf, pdf", "'', json", ", json"})
    void mapsAreJsonUnlessAskedOtherwise(String wanted, String format) {
        assertThat(MapPicture.format(wanted)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "SVG", "json,svg"})
    void otherFormatsAreRefusedWithAdvice(String wanted) {
        assertThatThrownBy(() -> MapPicture.format(wanted))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().advice()).isNotNull());
    }

    @Test
    void onlyTransitionsOfTheNetworkAreHighlighted() {
        assertThat(MapPicture.highlighted(
                        SampleNetwork.small("probe"), List.of("igs-abi,gs-igs", "\"><script>", "igs-abi")))
                .containsExactly("gs-igs", "igs-abi");
    }

    @ParameterizedTest
    @CsvSource({
        "netz.json, file netz.json",
        "C:\\Netze\\rlp.json, file rlp.json",
        "../../etc/passwd, file passwd",
        ", file",
    })
    void theAuditLogKeepsTheNameOfAFileOnly(String fileName, String origin) {
        assertThat(EditorJson.origin(fileName)).isEqualTo(origin);
    }
}

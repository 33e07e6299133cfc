package org.komenius.monitoring.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.MonitoringModule;
import org.komenius.monitoring.internal.query.DataQuestion;
import org.komenius.spi.module.Permission;
import org.komenius.testkit.PermissionRules;

class ResourcesTest {

    private static final List<Class<?>> RESOURCES = List.of(
            AccessResource.class,
            AllocationCalculationResource.class,
            AllocationResource.class,
            AnalysisResource.class,
            CommentResource.class,
            CopyResource.class,
            DashboardResource.class,
            FactSheetResource.class,
            PublicAnalysisResource.class,
            PublicDashboardResource.class,
            SnapshotResource.class,
            ConversionResource.class,
            PeerGroupResource.class,
            GuardResource.class,
            GenesisResource.class,
            CheckResource.class,
            DefectResource.class,
            RedundancyResource.class,
            RuleResource.class,
            DatasetResource.class,
            FavouriteResource.class,
            RelatedResource.class,
            SuggestResource.class,
            TopicResource.class,
            IndicatorResource.class,
            MappingResource.class,
            TableResource.class,
            PublicCatalogueResource.class,
            PublicDatasetResource.class,
            VersionResource.class,
            PreviewResource.class,
            DataResource.class,
            DeliveryResource.class,
            LineageResource.class,
            OriginalResource.class,
            PushResource.class,
            SourceResource.class,
            ImportResource.class);

    @Test
    void everyMethodDemandsAPermissionThatTheModuleDeclares() {
        Set<String> declared = new MonitoringModule()
                .permissions().stream().map(Permission::id).collect(Collectors.toSet());
        assertThat(PermissionRules.undeclared(RESOURCES)).isEmpty();
        assertThat(PermissionRules.unknown(RESOURCES, declared)).isEmpty();
    }

    @Test
    void listsMayBeRepeatedOrJoined() {
        DataQuestion question = QuestionParameters.question(
                List.of("REGION,TIME", "GES"),
                List.of("REGION:07131,07132", "REGION:07133", "TIME:@2024-12-31"),
                List.of("A,B"),
                "kreis",
                true);
        assertThat(question.groupBy()).containsExactly("REGION", "TIME", "GES");
        assertThat(question.filters())
                .isEqualTo(Map.of("REGION", Set.of("07131", "07132", "07133"), "TIME", Set.of("@2024-12-31")));
        assertThat(question.measures()).containsExactly("A", "B");
        assertThat(question.regionLevel()).isEqualTo(RegionLevel.KREIS);
        assertThat(question.partialSums()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"REGION", ":07131", "''"})
    void aFilterWithoutDimensionIsRefused(String filter) {
        List<String> filters = List.of(filter);
        assertThatThrownBy(() -> QuestionParameters.question(List.of(), filters, List.of(), null, false))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest(name = "lang={0}, Accept-Language: {1} gives {2}")
    @CsvSource({"en, de, en", "de, en, de", ", en-GB, en", ", fr, de", ", , de"})
    void germanUnlessEnglishIsPreferred(String wanted, String accepted, String language) {
        assertThat(QuestionParameters.language(wanted, accepted)).isEqualTo(language);
    }
}

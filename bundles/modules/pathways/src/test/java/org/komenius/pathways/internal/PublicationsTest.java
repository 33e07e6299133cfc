package org.komenius.pathways.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.problem.ProblemException;
import org.komenius.pathways.internal.layout.LayoutOptions;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.persistence.NetworkList;
import org.komenius.pathways.internal.persistence.NetworkStore;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.pathways.internal.versions.NetworkInfo;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.pathways.internal.versions.VersionState;
import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.rest.Page;
import org.komenius.testkit.TestDatabase;

/** From the first draft to what citizens see, on each database. */
class PublicationsTest {

    private final Fakes.Staff staff = new Fakes.Staff();
    private final List<String> audit = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private NetworkStore store;
    private NetworkList list;
    private Drafts drafts;
    private Publications publications;
    private PublishedNetworks published;
    /** What another node of a cluster has in memory. */
    private PublishedNetworks otherNode;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void twoPersonsPublishAndEveryNodeShowsIt(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            staff.is("anna");
            VersionInfo draft = drafts.create(SampleNetwork.small("probe"), "test");
            assertThat(draft.state()).isEqualTo(VersionState.DRAFT);
            assertThat(published.all()).isEmpty();
            assertProblem("pathways.network.unknown", () -> published.get("probe"));

            VersionInfo submitted = publications.submit("probe", 1, null, " bitte ansehen ");
            assertThat(submitted.submitComment()).isEqualTo("bitte ansehen");
            assertProblem("pathways.four-eyes", () -> publications.publish("probe", 1, null, null));
            staff.is("bert");
            VersionInfo done = publications.publish("probe", 1, null, "passt");
            assertThat(done.state()).isEqualTo(VersionState.PUBLISHED);
            assertThat(done.decided().by().id()).isEqualTo("bert");

            PublishedNetwork shown = published.get("probe");
            assertThat(shown.network()).isEqualTo(SampleNetwork.small("probe"));
            assertThat(shown.drawing("de").stops()).hasSize(4);
            assertThat(published.get("probe")).isSameAs(shown);
            assertThat(otherNode.get("probe").version()).isEqualTo(1);

            publishNext("anna", "bert", SampleNetwork.renamed(shown.network(), "abi", "Allgemeine Hochschulreife"));
            assertThat(published.get("probe").version()).isEqualTo(2);
            assertThat(otherNode
                            .get("probe")
                            .network()
                            .stop("abi")
                            .orElseThrow()
                            .title()
                            .german())
                    .isEqualTo("Allgemeine Hochschulreife");
            assertThat(store.version("probe", 1).state()).isEqualTo(VersionState.SUPERSEDED);
            assertThat(events).containsExactly("network.published probe", "network.published probe");
            assertThat(audit)
                    .containsExactly(
                            "anna network.created",
                            "anna network.submitted",
                            "bert network.published",
                            "anna draft.created",
                            "anna draft.saved",
                            "anna network.submitted",
                            "bert network.published");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoEditedLastDoesNotPublishEvenIfSomebodyElseSubmitted(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            staff.is("anna");
            drafts.create(SampleNetwork.small("probe"), "test");
            staff.is("bert");
            publications.submit("probe", 1, null, null);
            assertThat(publications.isOwnWork(store.version("probe", 1))).isTrue();
            staff.is("anna");
            assertProblem("pathways.four-eyes", () -> publications.publish("probe", 1, null, null));
            staff.is("carla");
            assertThat(publications.isOwnWork(store.version("probe", 1))).isFalse();
            publications.publish("probe", 1, null, null);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsSubmittedOrReturnedNeverChanges(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            staff.is("anna");
            Network network = SampleNetwork.small("probe");
            drafts.create(network, "test");
            publications.submit("probe", 1, null, null);
            String tag = ETags.of(store.version("probe", 1).rowVersion());
            assertProblem("pathways.version.wrong-state", () -> drafts.save("probe", 1, tag, network));
            assertProblem("pathways.version.wrong-state", () -> drafts.discard("probe", 1, null));
            assertProblem("pathways.version.wrong-state", () -> publications.rollBack("probe", 1, null));

            staff.is("bert");
            assertProblem("pathways.comment", () -> publications.giveBack("probe", 1, null, " "));
            publications.giveBack("probe", 1, null, "Frist fehlt");
            assertThat(store.version("probe", 1).decisionComment()).isEqualTo("Frist fehlt");
            assertProblem("pathways.version.wrong-state", () -> publications.publish("probe", 1, null, null));
            String later = ETags.of(store.version("probe", 1).rowVersion());
            assertProblem("pathways.version.wrong-state", () -> drafts.save("probe", 1, later, network));

            assertThat(drafts.begin("probe", 1).basedOn()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSaveNeedsTheStateThatItWasMadeFrom(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            staff.is("anna");
            Network network = SampleNetwork.small("probe");
            VersionInfo first = drafts.create(network, "test");
            String tag = ETags.of(first.rowVersion());
            drafts.save("probe", 1, tag, SampleNetwork.renamed(network, "gs", "Grundschule Mitte"));
            assertProblem("rest.if-match.stale", () -> drafts.save("probe", 1, tag, network));
            assertProblem("rest.if-match.missing", () -> drafts.save("probe", 1, null, network));
            assertProblem(
                    "pathways.network.other-id", () -> drafts.save("probe", 1, tag, SampleNetwork.small("anderes")));
            assertProblem("rest.if-match.stale", () -> publications.submit("probe", 1, tag, null));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void thereIsOneDraftAndOneSubmissionAtATime(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            staff.is("anna");
            Network network = SampleNetwork.small("probe");
            drafts.create(network, "test");
            assertProblem("pathways.network.exists", () -> drafts.create(network, "test"));
            assertProblem("pathways.draft-exists", () -> drafts.begin("probe", 1));
            assertProblem("pathways.draft-exists", () -> drafts.bring(network, "file"));
            publications.submit("probe", 1, null, null);
            assertThat(drafts.bring(network, "file").number()).isEqualTo(2);
            assertProblem("pathways.submitted-exists", () -> publications.submit("probe", 2, null, null));
            drafts.discard("probe", 2, null);
            assertThat(drafts.begin("probe", 1).number())
                    .as("numbers are not used again")
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anOldVersionComesBackWithTheSameMapAndFourEyes(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            Network network = SampleNetwork.small("probe");
            staff.is("anna");
            drafts.create(network, "test");
            publications.submit("probe", 1, null, null);
            staff.is("bert");
            publications.publish("probe", 1, null, null);
            publishNext("anna", "bert", SampleNetwork.renamed(network, "gs", "Falsch"));
            staff.is("anna");
            drafts.begin("probe", 2);

            VersionInfo back = publications.rollBack("probe", 1, "Titel war falsch");
            assertThat(back.number()).isEqualTo(4);
            assertThat(back.state()).isEqualTo(VersionState.SUBMITTED);
            assertProblem("pathways.four-eyes", () -> publications.publish("probe", 4, null, null));
            staff.is("bert");
            publications.publish("probe", 4, null, null);
            assertThat(published.get("probe").network()).isEqualTo(network);
            assertThat(store.content("probe", 4)).isEqualTo(store.content("probe", 1));
            assertThat(store.find("probe").map(NetworkInfo::draft))
                    .as("the draft is still there")
                    .contains(3);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFaultyNetworkIsSavedButNotSubmitted(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            staff.is("anna");
            Network network = SampleNetwork.small("probe");
            VersionInfo draft = drafts.create(network, "test");
            Network faulty = SampleNetwork.withStops(network, stops -> stops.subList(1, stops.size()));
            drafts.save("probe", 1, ETags.of(draft.rowVersion()), faulty);
            assertThatThrownBy(() -> publications.submit("probe", 1, null, null))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.problem().code().value()).isEqualTo("pathways.network.faulty");
                        assertThat(problem.problem().causes()).isNotEmpty();
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyWhatIsNotPublishedCanBeDeleted(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            staff.is("anna");
            drafts.create(SampleNetwork.small("probe"), "test");
            publications.submit("probe", 1, null, null);
            staff.is("bert");
            publications.publish("probe", 1, null, null);
            assertProblem("pathways.network.published", () -> drafts.delete("probe", "*"));
            publications.withdraw("probe", "Rechtslage unklar");
            assertProblem("pathways.network.not-published", () -> publications.withdraw("probe", null));
            assertProblem("pathways.network.unknown", () -> published.get("probe"));
            assertProblem("rest.if-match.missing", () -> drafts.delete("probe", null));
            drafts.delete("probe", "*");
            assertThat(store.find("probe")).isEmpty();
            assertProblem("pathways.network.unknown", () -> store.versions("probe"));

            // The numbers begin anew; what is in memory must not be taken for the new version 1.
            staff.is("anna");
            drafts.create(SampleNetwork.renamed(SampleNetwork.small("probe"), "gs", "Neu"), "test");
            publications.submit("probe", 1, null, null);
            staff.is("bert");
            publications.publish("probe", 1, null, null);
            assertThat(published
                            .get("probe")
                            .network()
                            .stop("gs")
                            .orElseThrow()
                            .title()
                            .german())
                    .isEqualTo("Neu");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void listsByTitleWithoutGapOrRepetition(TestDatabase.Kind kind) {
        try (TestDatabase database = open(kind)) {
            staff.is("anna");
            for (String id : List.of("c", "a", "b_1", "e", "d")) {
                if (id.contains("_")) {
                    assertProblem("pathways.network.bad-id", () -> drafts.create(SampleNetwork.small("b_1"), "test"));
                } else {
                    drafts.create(SampleNetwork.small(id), "test");
                }
            }
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                Page<NetworkInfo> page = list.page("probe", cursor, 3);
                assertThat(page.total()).isEqualTo(4);
                page.items().forEach(network -> seen.add(network.id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).containsExactly("a", "c", "d", "e");
            assertThat(list.page("100%", null, 3).items()).isEmpty();
        }
    }

    private void publishNext(String editor, String publisher, Network network) {
        staff.is(editor);
        int number = drafts.begin("probe", store.find("probe").orElseThrow().published())
                .number();
        String tag = ETags.of(store.version("probe", number).rowVersion());
        drafts.save("probe", number, tag, network);
        publications.submit("probe", number, null, null);
        staff.is(publisher);
        publications.publish("probe", number, null, null);
    }

    private TestDatabase open(TestDatabase.Kind kind) {
        TestDatabase database = TestDatabase.create(kind, "db/pathways/main.xml", "pathways");
        Transactions transactions = new EntityManagerTransactions(database.entityManagers());
        store = new NetworkStore(transactions);
        list = new NetworkList(transactions);
        PathwaysConfiguration configuration = Fakes.configuration(Map.of());
        Announcements announcements = new Announcements(
                (module, action, subject, details) -> audit.add(staff.get().id() + " " + action),
                event -> events.add(event.type() + " " + event.subjectId()));
        Contents contents = new Contents(store);
        NetworkMaps maps = new NetworkMaps(configuration, new LayoutOptions(1, 1, null));
        drafts = new Drafts(store, contents, maps, staff, announcements);
        publications = new Publications(store, contents, maps, staff, announcements);
        published = new PublishedNetworks(store, list, configuration);
        otherNode = new PublishedNetworks(store, list, configuration);
        return database;
    }

    private static void assertProblem(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().code().value())
                .isEqualTo(code));
    }
}

package org.komenius.disclosure.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.internal.door.Crossing;
import org.komenius.disclosure.internal.door.Crossing.Outcome;
import org.komenius.disclosure.internal.door.SourcePolicy;
import org.komenius.model.problem.ProblemException;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.Page;
import org.komenius.testkit.TestDatabase;

/** Lists read in parts of two, so that each order is put together from several questions. */
class DisclosureListsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLogIsSearchedFilteredAndSorted(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/disclosure/main.xml", "disclosure")) {
            var transactions = new EntityManagerTransactions(database.entityManagers());
            ReleaseStore store = new ReleaseStore(transactions);
            // Three lines of the same millisecond: no part of the list may lose one of them.
            store.log(crossing("1", 0, "Ärzte 100%", "s/a", Outcome.RELEASED, null, 30), List.of());
            store.log(crossing("2", 5, "schulen", "s/a/x", Outcome.REFUSED, "Rat", 20), List.of());
            store.log(crossing("3", 5, "Schulen", "s/ab", Outcome.RELEASED, null, 20), List.of());
            store.log(crossing("4", 5, "Kitas", "s_a", Outcome.REPEATED, null, 10), List.of());
            store.log(crossing("5", 9, "Schuhe", "t", Outcome.RELEASED, null, 5), List.of());
            DisclosureLists lists = new DisclosureLists(transactions);

            assertThat(log(lists, null, null, null, null)).containsExactly("5", "2", "3", "4", "1");
            assertThat(log(lists, null, "crossed", null, null)).containsExactly("1", "2", "3", "4", "5");
            assertThat(log(lists, null, "-cells", null, null)).containsExactly("1", "2", "3", "4", "5");
            assertThat(log(lists, "SCHU", "title", null, null)).containsExactly("5", "2", "3");
            assertThat(log(lists, "rat", null, null, null)).containsExactly("2");
            assertThat(log(lists, "0%", null, null, null)).as("no wildcard").containsExactly("1");
            assertThat(log(lists, null, null, "s/a", null)).as("and below").containsExactly("2", "1");
            assertThat(log(lists, null, null, "s_a", null)).as("no wildcard").containsExactly("4");
            assertThat(log(lists, null, null, null, Outcome.RELEASED)).containsExactly("5", "3", "1");
            assertThat(lists.crossings(question(null, null, null), null, null, START.plusMillis(5), START.plusMillis(9))
                            .total())
                    .isEqualTo(3);
            assertThat(lists.crossings(new ListQuestion("unknown", List.of("t"), null, null, 9), null, null, null, null)
                            .items())
                    .as("of a source that somebody else knows by that name")
                    .extracting(Crossing::id)
                    .containsExactly("5");
            assertThatThrownBy(() -> log(lists, null, "purpose", null, null)).isInstanceOf(ProblemException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void policiesAreThoseThatSomebodyAskedFor(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/disclosure/main.xml", "disclosure")) {
            var transactions = new EntityManagerTransactions(database.entityManagers());
            PolicyStore store = new PolicyStore(transactions);
            store.put("s/c", true, ConfidentialityPolicy.COUNTS, "small towns", null, "Ada");
            store.put("s/a", false, ConfidentialityPolicy.COUNTS, "published", null, "Bea");
            store.put("s/b", false, ConfidentialityPolicy.COUNTS, "published", null, "Ada");
            store.secret("s/d");
            DisclosureLists lists = new DisclosureLists(transactions);

            assertThat(policies(lists, null, "source", null)).containsExactly("s/a", "s/b", "s/c");
            assertThat(policies(lists, null, "-changedBy", null)).containsExactly("s/a", "s/b", "s/c");
            assertThat(policies(lists, null, "guarded", null)).containsExactly("s/a", "s/b", "s/c");
            assertThat(policies(lists, null, "-source", false)).containsExactly("s/b", "s/a");
            assertThat(policies(lists, "TOWN", null, null)).containsExactly("s/c");
        }
    }

    private static List<String> log(DisclosureLists lists, String text, String sort, String source, Outcome outcome) {
        return all(cursor -> lists.crossings(question(text, sort, cursor), source, outcome, null, null), Crossing::id);
    }

    private static List<String> policies(DisclosureLists lists, String text, String sort, Boolean guarded) {
        return all(cursor -> lists.policies(question(text, sort, cursor), guarded), SourcePolicy::source);
    }

    private static <T> List<String> all(Function<String, Page<T>> part, Function<T, String> name) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = part.apply(cursor);
            page.items().forEach(item -> found.add(name.apply(item)));
            cursor = page.next();
            assertThat(cursor == null ? (long) found.size() : page.total()).isEqualTo(page.total());
        } while (cursor != null);
        return found;
    }

    private static ListQuestion question(String text, String sort, String cursor) {
        return new ListQuestion(text, List.of(), sort, cursor, 2);
    }

    private static Crossing crossing(
            String id, long millis, String title, String source, Outcome outcome, String purpose, int cells) {
        return new Crossing(
                id,
                START.plusMillis(millis),
                "7",
                "Ada",
                source,
                "1",
                title,
                purpose,
                outcome,
                null,
                cells,
                2,
                null,
                0);
    }
}

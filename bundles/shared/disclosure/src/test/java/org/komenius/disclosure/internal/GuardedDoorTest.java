package org.komenius.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleaseRequest.Measure;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.internal.door.Crossing;
import org.komenius.disclosure.internal.door.Crossing.Outcome;
import org.komenius.disclosure.internal.persistence.PolicyStore;
import org.komenius.disclosure.internal.persistence.ReleaseStore;
import org.komenius.model.problem.ProblemException;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.testkit.TestDatabase;

/** What counts for which source, how long crossings stay, and what the audit log hears. */
class GuardedDoorTest {

    private final List<String> audited = new ArrayList<>();
    private Set<String> permissions = Set.of();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPolicyCountsForEverythingBelowItsSource(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            PolicyStore policies = policies(database);
            GuardedDoor door = door(database, 5);
            ConfidentialityPolicy five = ConfidentialityPolicy.COUNTS.withMinimum(5);
            ConfidentialityPolicy seven = ConfidentialityPolicy.COUNTS.withMinimum(7);
            policies.put("monitoring", true, five, "house rule", null, "Ada");
            policies.put("monitoring/dataset/1", false, seven, "official", null, "Ada");
            policies.secret("monitoring/dataset/2/BEV");

            assertThat(door.policy("monitoring/dataset/1/BEV").minimumCount()).isEqualTo(7);
            assertThat(door.policy("monitoring/dataset/1").minimumCount()).isEqualTo(7);
            assertThat(door.policy("monitoring/dataset/2/BEV").minimumCount()).isEqualTo(5);
            // Only whole names count: 11 does not lie below 1.
            assertThat(door.policy("monitoring/dataset/11").minimumCount()).isEqualTo(5);
            assertThat(door.policy("cases/7").minimumCount()).isEqualTo(3);

            assertThat(door.isGuarded("monitoring/dataset/1/BEV")).isFalse();
            assertThat(door.isGuarded("monitoring/dataset/11")).isTrue();
            assertThat(door.isGuarded("monitoring/dataset/2/BEV")).isTrue();
            assertThat(door.isGuarded("cases/7")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void switchingAGuardNeedsAReasonAndIsAudited(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            GuardedDoor door = door(database, 5);
            assertThatThrownBy(() -> door.switchGuard("monitoring/dataset/1", false, " "))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("disclosure.policy.reason-missing");
            assertThat(audited).isEmpty();

            door.switchGuard("monitoring/dataset/1", false, "Amtlich veröffentlicht");
            door.switchGuard("monitoring/dataset/1", false, "noch einmal");
            door.switchGuard("monitoring/dataset/1", true, "Irrtum");
            assertThat(audited)
                    .containsExactly(
                            "guard.switched-off source/monitoring/dataset/1 {reason=Amtlich veröffentlicht}",
                            "guard.switched-on source/monitoring/dataset/1 {reason=Irrtum}");
            assertThat(door.isGuarded("monitoring/dataset/1")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void smallChangesNeedAPermissionAndAReasonAndAreAudited(TestDatabase.Kind kind) {
        try (TestDatabase database = database(kind)) {
            GuardedDoor door = door(database, 5);
            ReleaseRequest table = table("changed");
            assertThatThrownBy(() -> door.releaseTellingChanges(table, "weil"))
                    .hasMessageContaining("disclosure.changes.forbidden");
            permissions = Set.of(DisclosureModule.CHANGES);
            assertThatThrownBy(() -> door.releaseTellingChanges(table, " "))
                    .hasMessageContaining("disclosure.changes.reason-missing");
            assertThat(audited).isEmpty();
            assertThat(releases(database).crossingsOf("1")).isEmpty();

            assertThat(door.releaseTellingChanges(table, " Nachmeldung ").passes())
                    .isTrue();
            assertThat(audited).hasSize(1).first().asString().startsWith("changes.told source/s {");
            assertThat(audited.get(0)).contains("reason=Nachmeldung", "edition=1");
            assertThat(releases(database).crossingsOf("1"))
                    .extracting(Crossing::changesReason)
                    .containsExactly("Nachmeldung");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void crossingsStayFiveYearsWhateverIsConfigured(TestDatabase.Kind kind) {
        assertThat(kept(kind, 1)).containsExactly("4 years", "new");
        assertThat(kept(kind, 5)).containsExactly("4 years", "new");
        assertThat(kept(kind, 8)).containsExactly("6 years", "4 years", "new");
    }

    /** Titles of crossings of four, six and nine years ago that are left after a release. */
    private List<String> kept(TestDatabase.Kind kind, int years) {
        try (TestDatabase database = database(kind)) {
            ReleaseStore releases = releases(database);
            for (int age : new int[] {9, 6, 4}) {
                Instant then = ZonedDateTime.now(ZoneOffset.UTC).minusYears(age).toInstant();
                releases.log(
                        new Crossing(
                                "c" + age,
                                then,
                                "1",
                                "Ada",
                                "s",
                                "1",
                                age + " years",
                                null,
                                Outcome.REFUSED,
                                null,
                                1,
                                1,
                                null,
                                0),
                        List.of());
            }
            door(database, years).release(table("new"));
            return releases.crossingsOf("1").stream().map(Crossing::title).toList();
        }
    }

    private static ReleaseRequest table(String title) {
        return new ReleaseRequest(
                "s",
                "1",
                title,
                "test",
                Measure.COUNT,
                List.of(TableDimension.flat("SEX", null, List.of("w", "m"))),
                List.of(TableCell.count(8, "w"), TableCell.count(9, "m")));
    }

    private GuardedDoor door(TestDatabase database, int years) {
        CurrentCaller current = new CurrentCaller() {
            @Override
            public Caller get() {
                return new Caller(Caller.Kind.USER, "1", "Ada", permissions);
            }

            @Override
            public void runAs(Caller other, Runnable work) {
                work.run();
            }
        };
        AuditLog audit =
                (module, action, subject, details) -> audited.add(action + " " + subject + " " + Map.copyOf(details));
        return new GuardedDoor(policies(database), releases(database), current, audit, configuration(years));
    }

    private static DisclosureConfiguration configuration(int years) {
        return new DisclosureConfiguration() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return DisclosureConfiguration.class;
            }

            @Override
            public int minimumCount() {
                return 3;
            }

            @Override
            public int crossingYears() {
                return years;
            }

            @Override
            public String crossingLegalSource() {
                return "";
            }
        };
    }

    private static TestDatabase database(TestDatabase.Kind kind) {
        return TestDatabase.create(kind, "db/disclosure/main.xml", "disclosure");
    }

    private static PolicyStore policies(TestDatabase database) {
        return new PolicyStore(new EntityManagerTransactions(database.entityManagers()));
    }

    private static ReleaseStore releases(TestDatabase database) {
        return new ReleaseStore(new EntityManagerTransactions(database.entityManagers()));
    }
}

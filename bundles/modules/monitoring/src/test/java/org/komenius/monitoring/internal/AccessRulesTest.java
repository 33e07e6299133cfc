package org.komenius.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.access.AccessRule;
import org.komenius.monitoring.internal.access.AccessRule.Mode;
import org.komenius.monitoring.internal.access.AccessSubject;
import org.komenius.monitoring.internal.access.Grantee;
import org.komenius.monitoring.internal.access.SubjectType;
import org.komenius.monitoring.internal.persistence.AccessStore;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.rest.ETags;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.CurrentCaller;
import org.komenius.spi.security.Office;
import org.komenius.spi.security.Offices;
import org.komenius.spi.security.Person;
import org.komenius.testkit.TestDatabase;

class AccessRulesTest {

    private static final Map<String, Person> PEOPLE = Map.of(
            "youth", new Person("youth", "Jule", Set.of("analyst"), Set.of("jugendamt")),
            "school", new Person("school", "Sami", Set.of("analyst"), Set.of("schulamt")),
            "reader", new Person("reader", "Rosa", Set.of("reader"), Set.of()),
            "owner", new Person("owner", "Olga", Set.of(), Set.of()),
            "boss", new Person("boss", "Ben", Set.of("admin"), Set.of()));

    private final Looking looking = new Looking();
    private final Map<String, AccessSubject> things = new HashMap<>();
    private final List<String> audited = new ArrayList<>();

    /** Whoever the test says looks. */
    private static final class Looking implements CurrentCaller {
        private Caller current = Caller.ANONYMOUS;

        @Override
        public Caller get() {
            return current;
        }

        @Override
        public void runAs(Caller caller, Runnable work) {
            Caller before = current;
            current = caller;
            work.run();
            current = before;
        }

        void as(String user) {
            Set<String> permissions = user.equals("boss")
                    ? Set.of(MonitoringModule.READ, MonitoringModule.ADMIN)
                    : Set.of(MonitoringModule.READ);
            current = user.equals("nobody") ? Caller.ANONYMOUS : new Caller(Caller.Kind.USER, user, user, permissions);
        }
    }

    private AccessControl control(TestDatabase database) {
        return new AccessControl(
                new AccessStore(new EntityManagerTransactions(database.entityManagers())),
                new Viewers(looking, id -> Optional.ofNullable(PEOPLE.get(id))));
    }

    private AccessRules rules(AccessControl access) {
        return new AccessRules(
                        access,
                        looking,
                        new KnownOffices(),
                        id -> Optional.ofNullable(PEOPLE.get(id)),
                        (module, action, subject, details) -> audited.add(action + " " + details.get("named")))
                .with(List.of(new Things(access)));
    }

    private final class Things implements AccessSubjects {
        private final AccessControl access;

        Things(AccessControl access) {
            this.access = access;
        }

        @Override
        public SubjectType type() {
            return SubjectType.DATASET;
        }

        @Override
        public Optional<AccessSubject> find(String id) {
            return Optional.ofNullable(things.get(id)).filter(thing -> access.maySee(SubjectType.DATASET, id));
        }

        @Override
        public boolean mayChange(String id) {
            return false;
        }
    }

    private static final class KnownOffices implements Offices {
        @Override
        public List<Office> all() {
            return List.of(
                    new Office("jugendamt", LocalizedText.of("Jugendamt", "Youth"), null),
                    new Office("schulamt", LocalizedText.of("Schulamt", "Schools"), null));
        }

        @Override
        public Optional<Office> find(String id) {
            return all().stream().filter(office -> office.id().equals(id)).findFirst();
        }

        @Override
        public Set<String> of(String userId) {
            return PEOPLE.get(userId).offices();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRuleLetsInThoseNamedAndOwnersAndAdministrators(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            AccessControl access = control(database);
            AccessRules rules = rules(access);
            things.put("d", new AccessSubject("Hilfen zur Erziehung", "owner", false));
            assertThat(seenBy(access)).containsExactly("youth", "school", "reader", "owner", "boss", "nobody");

            looking.as("owner");
            AccessRule first = rules.change(
                            SubjectType.DATASET, "d", ETags.of(0), Mode.NAMED, Set.of(Grantee.office("jugendamt")))
                    .rule();
            assertThat(seenBy(access)).containsExactly("youth", "owner", "boss");

            looking.as("boss");
            AccessRule second = rules.change(
                            SubjectType.DATASET,
                            "d",
                            ETags.of(first.version()),
                            Mode.NAMED,
                            Set.of(Grantee.role("reader"), Grantee.person("school")))
                    .rule();
            assertThat(seenBy(access)).containsExactly("school", "reader", "owner", "boss");

            looking.as("boss");
            rules.change(SubjectType.DATASET, "d", ETags.of(second.version()), Mode.EVERYONE, Set.of());
            assertThat(seenBy(access)).hasSize(6);
            assertThat(audited)
                    .containsExactly(
                            "access.changed OFFICE/jugendamt",
                            "access.changed ROLE/reader PERSON/school",
                            "access.changed ");
        }
    }

    private List<String> seenBy(AccessControl access) {
        return List.of("youth", "school", "reader", "owner", "boss", "nobody").stream()
                .filter(user -> {
                    looking.as(user);
                    return access.maySee(SubjectType.DATASET, "d");
                })
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsRefused(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            AccessControl access = control(database);
            AccessRules rules = rules(access);
            things.put("d", new AccessSubject("Hilfen zur Erziehung", "owner", false));
            things.put("open", new AccessSubject("Bevölkerung", "owner", true));
            looking.as("owner");
            String none = ETags.of(0);
            Set<Grantee> youth = Set.of(Grantee.office("jugendamt"));

            assertThatThrownBy(() -> rules.change(SubjectType.DATASET, "open", none, Mode.NAMED, youth))
                    .hasMessageStartingWith("monitoring.access.public");
            assertThatThrownBy(() ->
                            rules.change(SubjectType.DATASET, "d", none, Mode.NAMED, Set.of(Grantee.office("bauamt"))))
                    .hasMessageStartingWith("monitoring.access.named-unknown");
            assertThatThrownBy(() -> rules.change(SubjectType.DATASET, "d", "\"v7\"", Mode.NAMED, youth))
                    .hasMessageStartingWith("rest.if-match.stale");
            assertThatThrownBy(() -> rules.change(SubjectType.DATASET, "x", none, Mode.NAMED, youth))
                    .hasMessageStartingWith("monitoring.access.unknown");
            looking.as("school");
            assertThatThrownBy(() -> rules.change(SubjectType.DATASET, "d", none, Mode.NAMED, youth))
                    .hasMessageStartingWith("monitoring.access.not-yours");

            looking.as("owner");
            rules.change(SubjectType.DATASET, "d", none, Mode.NAMED, youth);
            looking.as("school");
            // The same as for a thing that does not exist.
            assertThatThrownBy(() -> rules.show(SubjectType.DATASET, "d"))
                    .hasMessageStartingWith("monitoring.access.unknown");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDeletedUserLeavesTheRules(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.create(kind, "db/monitoring/main.xml", "monitoring")) {
            AccessControl access = control(database);
            AccessStore store = new AccessStore(new EntityManagerTransactions(database.entityManagers()));
            things.put("d", new AccessSubject("Hilfen zur Erziehung", "owner", false));
            looking.as("owner");
            rules(access).change(SubjectType.DATASET, "d", ETags.of(0), Mode.NAMED, Set.of(Grantee.person("reader")));
            AccessPersonalData data = new AccessPersonalData(store, access);

            assertThat(data.export("reader")).containsEntry("access.things", "DATASET/d");
            assertThat(data.export("owner")).containsEntry("access.things", "DATASET/d");
            assertThat(data.export("school")).isEmpty();
            data.delete("reader");
            data.delete("owner");
            assertThat(access.rule(SubjectType.DATASET, "d").grantees()).isEmpty();
            assertThat(access.rule(SubjectType.DATASET, "d").ownerId()).isNull();
            assertThat(seenBy(access)).containsExactly("boss");
        }
    }
}

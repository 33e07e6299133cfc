package org.komenius.platform.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.Stores;
import org.komenius.platform.internal.audit.AuditFilter;
import org.komenius.platform.internal.office.OfficeDraft;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserDraft;
import org.komenius.platform.internal.user.UserPersonalData;
import org.komenius.spi.data.PersonalDataHolder;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;

class PersonalDataTest {

    private static PersonalDataHolder cases() {
        return new PersonalDataHolder() {
            @Override
            public String module() {
                return "cases";
            }

            @Override
            public Map<String, String> export(String userId) {
                return Map.of("case.note", "a note");
            }

            @Override
            public Map<String, String> delete(String userId) {
                return Map.of("case.note", "§ 84 SGB X");
            }

            @Override
            public Map<String, String> retention() {
                return Map.of("case", "10 Jahre");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everyPartIsAskedAndWhatStaysIsRecordedWithItsReason(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            User ada;
            try (var scope = stores.context.enter(Caller.SYSTEM)) {
                stores.offices.create("schulamt", new OfficeDraft(LocalizedText.of("Schulamt", "Schools"), null, 1));
                ada = stores.accounts.create(
                        new UserDraft(
                                "ada", "Ada", "ada@example.org", Set.of("reader"), Set.of("schulamt"), "de", true),
                        Stores.GOOD_PASSWORD);
            }
            stores.sessions.begin(ada.id());
            PersonalData data = new PersonalData(stores.audit);
            data.bindHolder(new UserPersonalData(stores.users, stores.jobs));
            data.bindHolder(cases());

            assertThat(data.export(ada.id()))
                    .extracting(PersonalData.Part::module)
                    .containsExactly("cases", "platform");
            assertThat(data.export(ada.id()).get(1).data())
                    .containsEntry("user.email", "ada@example.org")
                    .containsEntry("user.offices", "schulamt")
                    .doesNotContainKey("user.passwordHash");

            data.delete(ada.id());
            assertThat(stores.users.find(ada.id())).isEmpty();
            AuditFilter deleted = new AuditFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("personal-data.deleted"),
                    Optional.empty(),
                    Optional.empty());
            assertThat(stores.auditStore.newest(deleted, Long.MAX_VALUE, 9))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.details())
                            .containsEntry("cases: case.note", "§ 84 SGB X")
                            .containsKey("platform: audit.actorName"));
        }
    }
}

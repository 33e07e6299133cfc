package org.komenius.platform.internal.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.Stores;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.user.User;
import org.komenius.platform.internal.user.UserDraft;
import org.komenius.platform.internal.user.UserPeople;
import org.komenius.spi.security.Caller;
import org.komenius.spi.security.Office;
import org.komenius.testkit.TestDatabase;

class OfficeRegisterTest {

    private static OfficeDraft draft(String title, int order) {
        return new OfficeDraft(LocalizedText.of(title, title), null, order);
    }

    private static UserDraft member(String name, String... offices) {
        return new UserDraft(name, name, null, Set.of("reader"), Set.of(offices), "de", true);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void listsInTheOrderOfTheMunicipalityAndFindsByAnyText(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind);
                CallerContext.Scope scope = stores.context.enter(Caller.SYSTEM)) {
            stores.offices.create("sport", draft("Sportamt", 30));
            stores.offices.create("jugend", draft("Jugendamt", 20));
            stores.offices.create("archiv", draft("Archiv", 30));

            assertThat(stores.offices.all()).extracting(Office::id).containsExactly("jugend", "archiv", "sport");
            assertThat(stores.offices.list("AMT")).extracting(OfficeEntry::id).containsExactly("jugend", "sport");
            assertThatThrownBy(() -> stores.offices.create("sport", draft("Sport", 1)))
                    .hasMessageStartingWith("platform.office.id-taken");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anOfficeWithMembersStays(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind);
                CallerContext.Scope scope = stores.context.enter(Caller.SYSTEM)) {
            OfficeEntry office = stores.offices.create("jugend", draft("Jugendamt", 20));
            User ada = stores.accounts.create(member("ada", "jugend"), Stores.GOOD_PASSWORD);

            assertThat(stores.offices.of(ada.id())).containsExactly("jugend");
            assertThat(stores.offices.of("nobody")).isEmpty();
            assertThat(stores.offices.get("jugend").members()).isEqualTo(1);
            assertThat(stores.users.list(null, "jugend", "", 9))
                    .extracting(User::id)
                    .containsExactly(ada.id());
            assertThat(stores.users.list(null, "sport", "", 9)).isEmpty();
            assertThatThrownBy(() -> stores.offices.delete(office))
                    .hasMessageStartingWith("platform.office.has-members");

            stores.accounts.update(ada, member("ada"));
            stores.offices.delete(office);
            assertThat(stores.offices.find("jugend")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nobodyJoinsAnOfficeThatDoesNotExist(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind);
                CallerContext.Scope scope = stores.context.enter(Caller.SYSTEM)) {
            assertThatThrownBy(() -> stores.accounts.create(member("ada", "nowhere"), Stores.GOOD_PASSWORD))
                    .hasMessageStartingWith("platform.user.offices-unknown");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPersonIsKnownWithRolesAndOfficesUntilTheAccountIsDisabled(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind);
                CallerContext.Scope scope = stores.context.enter(Caller.SYSTEM)) {
            stores.offices.create("jugend", draft("Jugendamt", 20));
            User ada = stores.accounts.create(member("ada", "jugend"), Stores.GOOD_PASSWORD);
            UserPeople people = new UserPeople(stores.users);

            assertThat(people.find(ada.id())).hasValueSatisfying(person -> {
                assertThat(person.roles()).containsExactly("reader");
                assertThat(person.offices()).containsExactly("jugend");
            });
            stores.accounts.update(
                    ada, new UserDraft("ada", "ada", null, Set.of("reader"), Set.of("jugend"), "de", false));
            assertThat(people.find(ada.id())).isEmpty();
            stores.accounts.delete(stores.accounts.get(ada.id()));
            assertThat(stores.offices.of(ada.id())).isEmpty();
        }
    }
}

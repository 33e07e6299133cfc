package org.komenius.platform.internal.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komenius.model.text.LocalizedText;
import org.komenius.platform.internal.Stores;
import org.komenius.platform.internal.modules.PlatformModule;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.token.ApiTokens;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.komenius.spi.security.Caller;
import org.komenius.testkit.TestDatabase;

class UserAccountsTest {

    private static UserDraft draft(String name, String... roles) {
        return new UserDraft(name, name, null, Set.of(roles), "de", true);
    }

    private static User create(Stores stores, String name, String... roles) {
        try (CallerContext.Scope scope = stores.context.enter(Caller.SYSTEM)) {
            return stores.accounts.create(draft(name, roles), Stores.GOOD_PASSWORD);
        }
    }

    private static KomeniusModule module(String id, Permission... permissions) {
        return new KomeniusModule() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public LocalizedText title() {
                return LocalizedText.of(id, id);
            }

            @Override
            public String platformRange() {
                return "[0,1)";
            }

            @Override
            public List<Permission> permissions() {
                return List.of(permissions);
            }
        };
    }

    private static Permission permission(String id, String... defaultRoles) {
        return new Permission(id, LocalizedText.of(id, id), Set.of(defaultRoles));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void listsPageByPageAndFindsByPartOfTheName(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            for (String name : List.of("Cleo", "ada", "Bert")) {
                create(stores, name, "reader");
            }
            assertThat(stores.users.list(null, "", 2))
                    .extracting(User::userName)
                    .containsExactly("ada", "Bert");
            assertThat(stores.users.list(null, "bert", 2))
                    .extracting(User::userName)
                    .containsExactly("Cleo");
            assertThat(stores.users.list("ER", "", 9))
                    .extracting(User::userName)
                    .containsExactly("Bert");
            assertThat(stores.users.list("%", "", 9)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void namesAreUniqueWithoutRegardToCase(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            create(stores, "ada", "reader");
            assertThatThrownBy(() -> create(stores, "ADA", "reader"))
                    .hasMessageStartingWith("platform.user.name-taken");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneAdministratorRemains(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            User only = create(stores, "ada", "admin");
            try (CallerContext.Scope scope = stores.context.enter(Caller.SYSTEM)) {
                assertThatThrownBy(() -> stores.accounts.delete(only))
                        .hasMessageStartingWith("platform.user.last-admin");
                assertThatThrownBy(() -> stores.accounts.update(only, draft("ada", "reader")))
                        .hasMessageStartingWith("platform.user.last-admin");
                assertThatThrownBy(() -> stores.accounts.update(
                                only, new UserDraft("ada", "ada", null, Set.of("admin"), "de", false)))
                        .hasMessageStartingWith("platform.user.last-admin");
                create(stores, "bert", "admin");
                stores.accounts.delete(only);
                assertThat(stores.users.find(only.id())).isEmpty();
            }
        }
    }

    @Test
    void nobodyGivesAwayMoreThanTheyHave() {
        try (Stores stores = new Stores(TestDatabase.Kind.DERBY)) {
            stores.declared.bindModule(new PlatformModule());
            stores.declared.bindModule(module("x", permission("x.read", "reader"), permission("x.edit", "analyst")));
            User admin = create(stores, "ada", "admin");
            User reader = create(stores, "rita", "reader");
            Caller clerk = new Caller(Caller.Kind.USER, "c", "Clerk", Set.of("platform.users", "x.read"));
            try (CallerContext.Scope scope = stores.context.enter(clerk)) {
                assertThat(stores.accounts.create(draft("new", "reader"), null).roles())
                        .containsExactly("reader");
                assertThatThrownBy(() -> stores.accounts.create(draft("boss", "admin"), null))
                        .hasMessageStartingWith("platform.user.exceeds-own");
                assertThatThrownBy(() -> stores.accounts.update(reader, draft("rita", "analyst")))
                        .hasMessageStartingWith("platform.user.exceeds-own");
                assertThatThrownBy(() -> stores.accounts.requireMayActOn(admin))
                        .hasMessageStartingWith("platform.user.exceeds-own");
                assertThatThrownBy(() -> stores.accounts.create(draft("other", "nix"), null))
                        .hasMessageStartingWith("platform.user.roles-unknown");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewPermissionGoesToItsDefaultRolesOnce(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            KomeniusModule module =
                    module("x", permission("x.read", "reader", "analyst"), permission("y.foreign", "reader"));
            stores.declared.bindModule(module);
            assertThat(stores.roles.permissionsOf(Set.of("reader"))).containsExactly("x.read");
            assertThat(stores.declared.ids()).containsExactly("x.read");

            stores.roles.update("reader", LocalizedText.of("Lesen", "Reader"), Set.of());
            stores.declared.unbindModule(module);
            stores.declared.bindModule(module);
            assertThat(stores.roles.permissionsOf(Set.of("reader"))).isEmpty();
            assertThat(stores.roles.permissionsOf(Set.of("reader", "analyst"))).containsExactly("x.read");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aTokenReachesAsFarAsItsScopeAndItsOwner(TestDatabase.Kind kind) {
        try (Stores stores = new Stores(kind)) {
            stores.declared.bindModule(
                    module("x", permission("x.read", "reader", "analyst"), permission("x.edit", "analyst")));
            User owner = create(stores, "ada", "analyst");
            Caller caller = stores.callers.ofUser(owner.id()).orElseThrow();
            ApiTokens.Issued issued = stores.tokens.issue(caller, "script", Set.of("x.edit"), 30);

            Caller token = stores.tokens
                    .find(issued.secret())
                    .flatMap(stores.callers::ofToken)
                    .orElseThrow();
            assertThat(token.permissions()).containsExactly("x.edit");
            assertThatThrownBy(() -> stores.tokens.issue(caller, "more", Set.of("platform.users"), 30))
                    .hasMessageStartingWith("platform.token.scope-exceeds-own");
            assertThatThrownBy(() -> stores.tokens.issue(token, "child", Set.of("x.edit"), 30))
                    .hasMessageStartingWith("platform.token.in-person-only");

            try (CallerContext.Scope scope = stores.context.enter(Caller.SYSTEM)) {
                stores.accounts.update(owner, draft("ada", "reader"));
            }
            assertThat(stores.tokens
                            .find(issued.secret())
                            .flatMap(stores.callers::ofToken)
                            .orElseThrow()
                            .permissions())
                    .isEmpty();

            stores.clock.advance(java.time.Duration.ofDays(30));
            assertThat(stores.tokens.find(issued.secret())).isEmpty();
            stores.users.delete(owner.id());
            assertThat(stores.tokenStore.list(null, "", 9)).isEmpty();
        }
    }
}

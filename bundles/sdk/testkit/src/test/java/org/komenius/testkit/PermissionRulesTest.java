package org.komenius.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;

class PermissionRulesTest {

    @Path("/good")
    @RequiresPermission("sample.read")
    public static class Good {
        @GET
        public void fromTheClass() {}

        @PUT
        @RequiresPermission("sample.edit")
        public void own() {}

        @GET
        @Path("/mine")
        @SignedIn
        public void signedIn() {}

        @GET
        @Path("/open")
        @PublicAccess(reason = "a citizen reads it")
        public void open() {}

        public void helper() {}
    }

    @Path("/bad")
    public static class Bad {
        @GET
        public void forgotten() {}

        @Path("/locator")
        public Good locator() {
            return new Good();
        }

        @POST
        @SignedIn
        @RequiresPermission("sample.edit")
        public void both() {}

        @DELETE
        @RequiresPermission("Sample Edit")
        public void misspelt() {}

        @PUT
        @PublicAccess(reason = " ")
        public void unexplained() {}
    }

    interface Contract {
        @GET
        void annotatedInTheInterface();
    }

    public static class Implementation implements Contract {
        @Override
        public void annotatedInTheInterface() {}
    }

    public static class NoResource {
        public void helper() {}
    }

    @Test
    void aGoodResourcePasses() {
        assertThatCode(() -> PermissionRules.check(Good.class)).doesNotThrowAnyException();
    }

    @Test
    void everyBrokenRuleIsNamed() {
        assertThat(PermissionRules.violations(Bad.class))
                .hasSize(5)
                .anyMatch(s -> s.contains(".forgotten demands nothing"))
                .anyMatch(s -> s.contains(".locator demands nothing"))
                .anyMatch(s -> s.contains(".both has several demands"))
                .anyMatch(s -> s.contains(".misspelt demands \"Sample Edit\""))
                .anyMatch(s -> s.contains(".unexplained is public without a reason"));
        assertThatThrownBy(() -> PermissionRules.check(Good.class, Bad.class)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anAnnotationInAnInterfaceCounts() {
        assertThat(PermissionRules.violations(Implementation.class))
                .singleElement()
                .asString()
                .contains("annotatedInTheInterface demands nothing");
    }

    @Test
    void aClassWithoutMethodsIsProbablyTheWrongOne() {
        assertThat(PermissionRules.violations(NoResource.class))
                .singleElement()
                .asString()
                .contains("no REST method");
    }

    @Test
    void theSameAsSets() {
        assertThat(PermissionRules.undeclared(List.of(Good.class, Implementation.class)))
                .containsExactly(Implementation.class.getName() + ".annotatedInTheInterface");
        assertThat(PermissionRules.unknown(List.of(Good.class), Set.of("sample.read")))
                .containsExactly("sample.edit");
    }

    @Test
    void permissionsMustBeDeclaredByTheModule() {
        assertThatCode(() -> PermissionRules.check(module("sample.read", "sample.edit"), Good.class))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PermissionRules.check(module("sample.read", "other.edit"), Good.class))
                .hasMessageContaining("sample.edit is demanded, but module sample does not declare it")
                .hasMessageContaining("other.edit does not start with sample.");
    }

    private static KomeniusModule module(String... permissions) {
        return new KomeniusModule() {
            @Override
            public String id() {
                return "sample";
            }

            @Override
            public LocalizedText title() {
                return LocalizedText.of("Beispiel", "Sample");
            }

            @Override
            public String platformRange() {
                return "[0.1,1)";
            }

            @Override
            public List<Permission> permissions() {
                return java.util.Arrays.stream(permissions)
                        .map(id -> new Permission(id, title(), Set.of()))
                        .toList();
            }
        };
    }
}

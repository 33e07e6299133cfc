package org.komenius.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import org.junit.jupiter.api.Test;
import org.komenius.spi.security.PublicAccess;
import org.komenius.spi.security.RequiresPermission;

class PermissionRulesTest {

    public static class Careless {
        @GET
        @PublicAccess(reason = "test")
        public void open() {}

        @POST
        public void forgotten() {}

        @GET
        @RequiresPermission("test.misspelt")
        public void misspelt() {}
    }

    @Test
    void findsMethodsThatSayNothing() {
        assertThat(PermissionRules.undeclared(List.of(Careless.class)))
                .containsExactly(Careless.class.getName() + ".forgotten");
    }

    @Test
    void findsPermissionsThatNobodyDeclares() {
        assertThat(PermissionRules.unknown(List.of(Careless.class), Set.of("test.read")))
                .containsExactly("test.misspelt");
    }
}

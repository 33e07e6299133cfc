package org.komenius.rest.internal.security;

import static org.assertj.core.api.Assertions.assertThat;

import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.komenius.spi.security.RequiresPermission;
import org.komenius.spi.security.SignedIn;

class MethodPermissionsTest {

    @Path("/open")
    public static class Forgotten {
        @GET
        @SignedIn
        public String fine() {
            return "";
        }

        @POST
        public void forgotten() {}

        public void notAResourceMethod() {}
    }

    @Path("/class")
    @RequiresPermission("a.b")
    public static class Covered {
        @GET
        public String inherited() {
            return "";
        }

        @POST
        @RequiresPermission("a.c")
        public void own() {}
    }

    @Test
    void aMethodWithoutDemandIsFound() {
        assertThat(MethodPermissions.missing(Forgotten.class))
                .containsExactly(Forgotten.class.getName() + ".forgotten");
    }

    @Test
    void theMethodsDemandGoesBeforeTheClass() throws Exception {
        assertThat(MethodPermissions.missing(Covered.class)).isEmpty();
        assertThat(demand("inherited")).isEqualTo("a.b");
        assertThat(demand("own")).isEqualTo("a.c");
    }

    private static String demand(String method) throws Exception {
        return ((RequiresPermission) MethodPermissions.demandOf(Covered.class, Covered.class.getMethod(method)))
                .value();
    }
}

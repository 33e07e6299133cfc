package org.komenius.platform.internal.rest;

import org.junit.jupiter.api.Test;
import org.komenius.platform.internal.modules.PlatformModule;
import org.komenius.testkit.PermissionRules;

class PlatformPermissionsTest {

    @Test
    void everyMethodDemandsSomethingThatThePlatformDeclares() {
        PermissionRules.check(
                new PlatformModule(),
                AuditResource.class,
                BrandingResource.class,
                HealthResource.class,
                JobsResource.class,
                ModulesResource.class,
                OfficesResource.class,
                PeopleResource.class,
                PermissionsResource.class,
                RolesResource.class,
                SessionResource.class,
                SetupResource.class,
                TokensResource.class,
                UsersResource.class);
    }
}

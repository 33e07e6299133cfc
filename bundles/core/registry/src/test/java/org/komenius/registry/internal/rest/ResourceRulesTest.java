package org.komenius.registry.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.komenius.registry.internal.RegistryModule;
import org.komenius.spi.module.Permission;
import org.komenius.testkit.PermissionRules;

class ResourceRulesTest {

    private static final List<Class<?>> RESOURCES = List.of(
            RegionResource.class,
            BoundaryResource.class,
            InstitutionResource.class,
            ProviderResource.class,
            ImportResource.class);

    @Test
    void everyMethodSaysWhoMayCallIt() {
        assertThat(PermissionRules.undeclared(RESOURCES)).isEmpty();
    }

    @Test
    void onlyDeclaredPermissionsAreDemanded() {
        Set<String> declared =
                new RegistryModule().permissions().stream().map(Permission::id).collect(Collectors.toSet());
        assertThat(PermissionRules.unknown(RESOURCES, declared)).isEmpty();
    }
}

package org.komenius.disclosure.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.internal.DisclosureModule;
import org.komenius.model.problem.ProblemException;
import org.komenius.spi.module.Permission;
import org.komenius.testkit.PermissionRules;

class ResourcesTest {

    private static final List<Class<?>> RESOURCES = List.of(PolicyResource.class, ReleaseResource.class);

    @Test
    void everyMethodDemandsAPermissionThatTheModuleDeclares() {
        Set<String> declared = new DisclosureModule()
                .permissions().stream().map(Permission::id).collect(Collectors.toSet());
        assertThat(PermissionRules.undeclared(RESOURCES)).isEmpty();
        assertThat(PermissionRules.unknown(RESOURCES, declared)).isEmpty();
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        PolicyJson change = json(5, null, null);
        ConfidentialityPolicy policy = change.toPolicy(ConfidentialityPolicy.COUNTS);
        assertThat(policy).isEqualTo(ConfidentialityPolicy.COUNTS.withMinimum(5));
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThatThrownBy(() -> json(0, null, null).toPolicy(ConfidentialityPolicy.COUNTS))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> json(3, 2, 120).toPolicy(ConfidentialityPolicy.COUNTS))
                .isInstanceOf(ProblemException.class);
    }

    private static PolicyJson json(Integer minimum, Integer n, Integer k) {
        return new PolicyJson(
                null, null, minimum, null, n, k, null, null, null, null, null, null, "because", null, null);
    }
}

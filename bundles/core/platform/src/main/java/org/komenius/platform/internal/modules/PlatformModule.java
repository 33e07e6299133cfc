package org.komenius.platform.internal.modules;

import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.osgi.service.component.annotations.Component;

/** The platform's own self-description. */
@Component
public class PlatformModule implements KomeniusModule {

    @Override
    public String id() {
        return "platform";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Plattform", "Platform");
    }

    @Override
    public String platformRange() {
        return "[0.1,1)";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                permission("platform.users", "Benutzer verwalten", "Manage users"),
                permission("platform.roles", "Rollen verwalten", "Manage roles"),
                permission("platform.offices", "Fachämter verwalten", "Manage offices"),
                permission("platform.tokens", "API-Tokens aller Benutzer verwalten", "Manage API tokens of all users"),
                permission("platform.modules", "Module einsehen", "See modules"),
                permission("platform.jobs", "Aufträge aller Benutzer sehen und abbrechen", "See and cancel all jobs"),
                permission("platform.audit", "Protokoll einsehen", "Read the audit log"),
                permission("platform.health", "Zustand der Plattform einsehen", "See the platform's health"),
                permission("platform.settings", "Einstellungen ändern", "Change settings"));
    }

    private static Permission permission(String id, String german, String english) {
        return new Permission(id, LocalizedText.of(german, english), Set.of());
    }
}

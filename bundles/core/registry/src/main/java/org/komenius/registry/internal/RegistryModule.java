package org.komenius.registry.internal;

import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.osgi.service.component.annotations.Component;

/** The registry's self-description. */
@Component
public final class RegistryModule implements KomeniusModule {

    public static final String READ = "registry.read";
    public static final String EDIT = "registry.edit";
    public static final String IMPORT = "registry.import";

    @Override
    public String id() {
        return "registry";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Stammdaten", "Master data");
    }

    @Override
    public String platformRange() {
        return "[0.1,1)";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        READ,
                        LocalizedText.of("Stammdaten intern einsehen", "See master data internally"),
                        Set.of("analyst", "coordinator", "reader")),
                new Permission(
                        EDIT,
                        LocalizedText.of("Einrichtungen anlegen und ändern", "Create and change institutions"),
                        Set.of("analyst", "coordinator")),
                new Permission(
                        IMPORT,
                        LocalizedText.of("Grenzen und Verzeichnisse einlesen", "Import boundaries and directories"),
                        Set.of("analyst")));
    }
}

package org.komenius.pathways.internal;

import java.util.List;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.spi.module.KomeniusModule;
import org.komenius.spi.module.Permission;
import org.osgi.service.component.annotations.Component;

/** Says who this module is and what one may be allowed to do in it. */
@Component
public class PathwaysModule implements KomeniusModule {

    public static final String ID = "pathways";
    public static final String READ = "pathways.read";
    public static final String EDIT = "pathways.edit";
    public static final String PUBLISH = "pathways.publish";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("Bildungswege", "Education pathways");
    }

    @Override
    public String platformRange() {
        return "[0.1,1)";
    }

    /** Editing and publishing go to the same roles: four eyes are two persons, not two roles. */
    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission(
                        READ,
                        LocalizedText.of(
                                "Streckennetze in Arbeit und Sackgassen ansehen",
                                "See networks in the making and dead ends"),
                        Set.of("analyst", "coordinator", "reader")),
                new Permission(
                        EDIT,
                        LocalizedText.of("Streckennetze bearbeiten und einreichen", "Edit and submit networks"),
                        Set.of("analyst", "coordinator")),
                new Permission(
                        PUBLISH,
                        LocalizedText.of(
                                "Streckennetze anderer veröffentlichen und zurückgeben",
                                "Publish and return networks of others"),
                        Set.of("analyst", "coordinator")));
    }
}

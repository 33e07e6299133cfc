package org.komenius.registry.internal.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Validity;
import org.komenius.registry.Regions;
import org.komenius.registry.internal.persistence.InstitutionStore;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.events.DomainEvent;
import org.komenius.spi.events.DomainEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes institutions by hand: checks what the store cannot, keeps former names, tells the audit log and other modules. */
@Component(service = InstitutionEditor.class)
public final class InstitutionEditor {

    private final InstitutionStore store;
    private final Regions regions;
    private final AuditLog audit;
    private final DomainEvents events;

    @Activate
    public InstitutionEditor(
            @Reference InstitutionStore store,
            @Reference Regions regions,
            @Reference AuditLog audit,
            @Reference DomainEvents events) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
        this.events = events;
    }

    public InstitutionRecord create(InstitutionFacts facts) {
        requireKnownRegion(facts.region());
        return told("created", store.create(InstitutionId.random(), facts));
    }

    /**
     * @param renamed whether a new name is a real change, so that the old one stays findable, and not a correction
     * @param check is given the current version and throws if the caller means another one
     */
    public InstitutionRecord update(InstitutionId id, InstitutionFacts facts, boolean renamed, LongConsumer check) {
        requireKnownRegion(facts.region());
        InstitutionFacts wanted = facts;
        if (renamed) {
            String before = store.findRecord(id)
                    .orElseThrow(
                            () -> InstitutionProblems.unknown(id.toString()).asException())
                    .facts()
                    .name();
            wanted = before.equals(facts.name()) ? facts : withFormerName(facts, before);
        }
        return told("updated", store.update(id, wanted, check));
    }

    /** Returns the institution that stands for both from now on. */
    public InstitutionRecord merge(InstitutionId from, InstitutionId into, LocalDate on, LongConsumer check) {
        InstitutionRecord target = store.merge(from, into, on, check);
        audit.append(
                "registry",
                "institution.merged",
                "institution/" + from,
                Map.of("into", into.toString(), "on", on.toString()));
        events.publish(new DomainEvent(
                "registry", "institution.merged", from.toString(), Instant.now(), Map.of("into", into.toString())));
        return target;
    }

    private InstitutionRecord told(String action, InstitutionRecord record) {
        audit.append(
                "registry",
                "institution." + action,
                "institution/" + record.id(),
                Map.of("name", record.facts().name()));
        events.publish(
                new DomainEvent("registry", "institution." + action, record.id().toString(), Instant.now(), Map.of()));
        return record;
    }

    /** A municipality need not be known, its Kreis must be. */
    private void requireKnownRegion(RegionKey region) {
        for (RegionKey key = region; key != null; key = key.parent().orElse(null)) {
            if (key.level().compareTo(RegionLevel.KREIS) < 0 && !key.equals(region)) {
                break;
            }
            if (regions.exists(key)) {
                return;
            }
        }
        if (region != null) {
            throw InstitutionProblems.badField(
                            "region",
                            "Die Region " + region + " ist nicht bekannt.",
                            "The region " + region + " is not known.")
                    .asException();
        }
    }

    private static InstitutionFacts withFormerName(InstitutionFacts facts, String former) {
        List<DatedAlias> aliases = new ArrayList<>(facts.aliases());
        aliases.add(new DatedAlias(InstitutionFacts.FORMER_NAME, former, Validity.until(LocalDate.now())));
        return facts.withAliases(aliases);
    }
}

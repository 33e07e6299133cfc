package org.komenius.registry.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.institution.DatedAlias;
import org.komenius.model.institution.InstitutionId;
import org.komenius.model.time.Validity;
import org.komenius.registry.internal.institution.ImportedInstitution;
import org.komenius.registry.internal.institution.InstitutionFacts;
import org.komenius.registry.internal.persistence.InstitutionStore.ImportListener;
import org.komenius.registry.internal.persistence.InstitutionStore.Outcome;

/**
 * Stores the rows of a school directory within one transaction: finds the institution that a row means, and leaves alone what the row
 * does not speak of or has said before.
 */
final class InstitutionImport {

    private final EntityManager em;

    InstitutionImport(EntityManager em) {
        this.em = em;
    }

    void store(List<ImportedInstitution> rows, ImportListener listener) {
        Map<String, Known> known = knownNumbers(rows);
        Providers providers = new Providers(em);
        Instant now = Instant.now();
        for (ImportedInstitution row : rows) {
            Known before = carrier(known, row);
            if (before != null && row.rowSha().equals(before.importSha())) {
                listener.stored(row, Outcome.UNCHANGED);
                continue;
            }
            InstitutionEntity entity = before == null
                    ? new InstitutionEntity(InstitutionId.random())
                    : em.find(InstitutionEntity.class, before.id());
            if (entity.mergedInto() != null) {
                // An old file must neither revive it nor overwrite the one that took its place.
                listener.stored(row, Outcome.MERGED_AWAY);
                continue;
            }
            InstitutionFacts facts = before == null ? row.facts() : keepingHistory(entity, row.facts());
            entity.apply(facts, providers.stored(facts.provider()), now);
            entity.importedFrom(row.rowSha());
            if (before == null) {
                em.persist(entity);
            }
            listener.stored(row, before == null ? Outcome.CREATED : Outcome.UPDATED);
        }
    }

    /** An institution that carries a number, and the hash of the row it was imported from last; null if it never was. */
    private record Known(String id, String importSha) {}

    private Map<String, Known> knownNumbers(List<ImportedInstitution> rows) {
        Set<String> schemes = rows.stream()
                .flatMap(row -> row.facts().aliases().stream())
                .map(DatedAlias::scheme)
                .filter(scheme -> !scheme.equals(InstitutionFacts.FORMER_NAME))
                .collect(Collectors.toSet());
        Map<String, Known> known = new HashMap<>();
        if (!schemes.isEmpty()) {
            em.createQuery(
                            "select a.scheme, a.value, i.id, i.importSha from AliasEntity a join a.institution i"
                                    + " where a.scheme in :schemes",
                            Object[].class)
                    .setParameter("schemes", schemes)
                    .getResultStream()
                    .forEach(found ->
                            known.put(found[0] + "\n" + found[1], new Known((String) found[2], (String) found[3])));
        }
        return known;
    }

    private static Known carrier(Map<String, Known> known, ImportedInstitution row) {
        Known same = known.get(row.identity().scheme() + "\n" + row.identity().value());
        return same != null
                ? same
                : row.facts().aliases().stream()
                        .map(alias -> known.get(alias.scheme() + "\n" + alias.value()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What the file does not speak of stays, and a name that the file replaces becomes a former one. */
    private static InstitutionFacts keepingHistory(InstitutionEntity entity, InstitutionFacts imported) {
        InstitutionFacts before = entity.toRecord().facts();
        Set<DatedAlias> aliases = new LinkedHashSet<>(imported.aliases());
        before.aliases().stream()
                .filter(alias -> imported.aliases().stream()
                        .noneMatch(other -> other.scheme().equals(alias.scheme())
                                && other.value().equals(alias.value())))
                .forEach(aliases::add);
        if (!before.name().equals(imported.name())) {
            aliases.add(new DatedAlias(InstitutionFacts.FORMER_NAME, before.name(), Validity.until(LocalDate.now())));
        }
        PostalAddress address = imported.address();
        Contact contact = imported.contact();
        return new InstitutionFacts(
                imported.name(),
                either(imported.shortName(), before.shortName()),
                imported.kind(),
                either(imported.kindLabel(), before.kindLabel()),
                either(imported.provider(), before.provider()),
                new PostalAddress(
                        either(address.street(), before.address().street()),
                        either(address.postalCode(), before.address().postalCode()),
                        either(address.place(), before.address().place())),
                either(imported.region(), before.region()),
                either(imported.coordinates(), before.coordinates()),
                new Contact(
                        either(contact.phone(), before.contact().phone()),
                        either(contact.email(), before.contact().email()),
                        either(contact.website(), before.contact().website())),
                imported.validity().equals(Validity.ALWAYS) ? before.validity() : imported.validity(),
                new ArrayList<>(aliases));
    }

    private static <T> T either(T imported, T before) {
        return imported == null ? before : imported;
    }
}

package org.komenius.platform.internal.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Asks every holder about a user: the answer to a request after Art. 15 GDPR, and deletion with a record of what had to stay.
 * Knows only the holders that are present; a module that is uninstalled keeps its tables and must be asked when it is back.
 */
@Component(service = PersonalData.class)
public class PersonalData {

    private final AuditLog audit;
    private final Set<PersonalDataHolder> holders = ConcurrentHashMap.newKeySet();

    @Activate
    public PersonalData(@Reference AuditLog audit) {
        this.audit = audit;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindHolder(PersonalDataHolder holder) {
        holders.add(holder);
    }

    void unbindHolder(PersonalDataHolder holder) {
        holders.remove(holder);
    }

    /** One part per holder, by module. */
    public List<Part> export(String userId) {
        List<Part> parts = sorted().stream()
                .map(holder -> new Part(
                        holder.module(), new TreeMap<>(holder.export(userId)), new TreeMap<>(holder.retention())))
                .toList();
        audit.append("platform", "personal-data.exported", "user/" + userId, Map.of());
        return parts;
    }

    /** Deletes everywhere; what a holder keeps is recorded with its reason. */
    public void delete(String userId) {
        Map<String, String> kept = new TreeMap<>();
        for (PersonalDataHolder holder : sorted()) {
            holder.delete(userId).forEach((path, reason) -> kept.put(holder.module() + ": " + path, reason));
        }
        audit.append("platform", "personal-data.deleted", "user/" + userId, kept);
    }

    private List<PersonalDataHolder> sorted() {
        return holders.stream()
                .sorted(Comparator.comparing(PersonalDataHolder::module))
                .toList();
    }

    /**
     * @param data field path to value
     * @param retention class of data to the rule how long it is kept
     */
    public record Part(String module, Map<String, String> data, Map<String, String> retention) {}
}

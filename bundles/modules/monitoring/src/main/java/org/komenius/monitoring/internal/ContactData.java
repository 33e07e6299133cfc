package org.komenius.monitoring.internal;

import java.util.Map;
import java.util.TreeMap;
import org.komenius.monitoring.internal.persistence.SourceStore;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contacts of sources are personal data. Those without an account here are exported and deleted on the source's page. */
@Component
public class ContactData implements PersonalDataHolder {

    private final SourceStore sources;

    @Activate
    public ContactData(@Reference SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public Map<String, String> export(String userId) {
        Map<String, String> found = new TreeMap<>();
        sources.contactsOf(userId).forEach((source, contact) -> {
            String path = "source." + source.code() + ".contact.";
            put(found, path + "name", contact.name());
            put(found, path + "email", contact.email());
            put(found, path + "phone", contact.phone());
        });
        return found;
    }

    private static void put(Map<String, String> found, String path, String value) {
        if (value != null) {
            found.put(path, value);
        }
    }

    @Override
    public Map<String, String> delete(String userId) {
        sources.forgetContact(userId);
        return Map.of();
    }

    @Override
    public Map<String, String> retention() {
        return Map.of(
                "source.contact",
                "für Rückfragen zu Lieferungen, bis die Quelle oder der Kontakt gelöscht wird"
                        + " (Art. 6 Abs. 1 lit. e DSGVO)");
    }
}

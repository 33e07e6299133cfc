package org.komenius.platform.internal.user;

import java.util.LinkedHashMap;
import java.util.Map;
import org.komenius.platform.internal.persistence.JobStore;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the platform itself knows about its users. */
@Component
public class UserPersonalData implements PersonalDataHolder {

    private static final String DELETED = "gelöschtes Konto";

    private final UserStore users;
    private final JobStore jobs;

    @Activate
    public UserPersonalData(@Reference UserStore users, @Reference JobStore jobs) {
        this.users = users;
        this.jobs = jobs;
    }

    @Override
    public String module() {
        return "platform";
    }

    @Override
    public Map<String, String> export(String userId) {
        Map<String, String> data = new LinkedHashMap<>();
        users.find(userId).ifPresent(user -> {
            data.put("user.userName", user.userName());
            data.put("user.displayName", user.displayName());
            data.put("user.language", user.language());
            data.put("user.roles", String.join(", ", user.roles()));
            data.put("user.offices", String.join(", ", user.offices()));
            data.put("user.enabled", Boolean.toString(user.enabled()));
            if (user.email() != null) {
                data.put("user.email", user.email());
            }
            if (user.lastSignIn() != null) {
                data.put("user.lastSignIn", user.lastSignIn().toString());
            }
        });
        return data;
    }

    @Override
    public Map<String, String> delete(String userId) {
        users.delete(userId);
        jobs.anonymise(userId, DELETED);
        return Map.of(
                "audit.actorName",
                "Das Protokoll weist nach, wer was getan hat (Art. 5 Abs. 2, Art. 32 DSGVO), und ist unveränderlich.");
    }

    @Override
    public Map<String, String> retention() {
        return Map.of(
                "user", "bis das Konto gelöscht wird (Art. 6 Abs. 1 lit. e DSGVO)",
                "session", "höchstens 12 Stunden nach der Anmeldung",
                "audit", "unbefristet, höchstens bis zur Löschung der Installation (Art. 5 Abs. 2 DSGVO)",
                "job", "bis zur Löschung des Kontos mit Namen, danach ohne");
    }
}

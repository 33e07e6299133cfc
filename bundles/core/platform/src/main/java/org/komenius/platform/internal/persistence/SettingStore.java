package org.komenius.platform.internal.persistence;

import java.time.Instant;
import java.util.Optional;
import org.komenius.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings made in the browser, and which demo data has been loaded. */
@Component(service = SettingStore.class)
public class SettingStore {

    private final Transactions transactions;

    @Activate
    public SettingStore(@Reference(target = "(komenius.module=platform)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** The setting's JSON. */
    public Optional<String> find(String id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(SettingEntity.class, id)).map(SettingEntity::content));
    }

    public void put(String id, String json) {
        transactions.run(em -> {
            SettingEntity setting = em.find(SettingEntity.class, id);
            if (setting == null) {
                setting = new SettingEntity(id);
                setting.content(json);
                em.persist(setting);
            } else {
                setting.content(json);
            }
        });
    }

    public boolean isDemoLoaded(String module) {
        return transactions.read(em -> em.find(DemoLoadEntity.class, module) != null);
    }

    public void demoLoaded(String module, long seed, Instant when) {
        transactions.run(em -> em.persist(new DemoLoadEntity(module, seed, when)));
    }
}

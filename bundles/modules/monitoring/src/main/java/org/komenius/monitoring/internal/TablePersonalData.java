package org.komenius.monitoring.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.komenius.monitoring.internal.persistence.TableDraftStore;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tables of one's own that a user has uploaded and works on; they are nobody else's. */
@Component
public class TablePersonalData implements PersonalDataHolder {

    private final TableDraftStore drafts;

    @Activate
    public TablePersonalData(@Reference TableDraftStore drafts) {
        this.drafts = drafts;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public Map<String, String> export(String userId) {
        Map<String, String> data = new LinkedHashMap<>();
        drafts.of(userId)
                .forEach(draft -> data.put("table.upload." + draft.id(), draft.created() + " " + draft.fileName()));
        return data;
    }

    /** What was imported of them stays as a version of its data set, which does not hang on them. */
    @Override
    public Map<String, String> delete(String userId) {
        drafts.deleteOf(userId);
        return Map.of();
    }

    @Override
    public Map<String, String> retention() {
        return Map.of("table.upload", "60 Tage nach der letzten Bearbeitung, längstens bis das Konto gelöscht wird");
    }
}

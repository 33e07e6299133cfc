package org.komenius.monitoring.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.monitoring.internal.persistence.CheckStore;
import org.komenius.monitoring.internal.persistence.DefectStore;
import org.komenius.monitoring.internal.quality.DefectComment;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names of those who wrote comments on defects, are assigned to them or started checks. */
@Component
public class QualityPersonalData implements PersonalDataHolder {

    private static final String DELETED = "gelöschtes Konto";

    private final DefectStore defects;
    private final CheckStore checks;

    @Activate
    public QualityPersonalData(@Reference DefectStore defects, @Reference CheckStore checks) {
        this.defects = defects;
        this.checks = checks;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public Map<String, String> export(String userId) {
        Map<String, String> data = new LinkedHashMap<>();
        List<DefectComment> comments = defects.commentsBy(userId);
        for (int i = 0; i < comments.size(); i++) {
            DefectComment comment = comments.get(i);
            data.put(
                    "defect.comment." + (i + 1),
                    comment.created() + " " + comment.text().german());
        }
        List<String> assigned = defects.assignedTo(userId);
        if (!assigned.isEmpty()) {
            data.put("defect.assigned", String.join(", ", assigned));
        }
        long started = checks.countBy(userId);
        if (started > 0) {
            data.put("quality.checksStarted", String.valueOf(started));
        }
        return data;
    }

    @Override
    public Map<String, String> delete(String userId) {
        defects.forget(userId, DELETED);
        checks.forget(userId, DELETED);
        return Map.of(
                "defect.comment",
                "Der Wortlaut bleibt ohne Namen stehen: Er belegt, wie ein Mangel geklärt wurde (Art. 5 Abs. 2 DSGVO).");
    }

    @Override
    public Map<String, String> retention() {
        return Map.of(
                "defect.comment", "mit Namen bis das Konto gelöscht wird, danach ohne",
                "defect.assigned", "bis das Konto gelöscht wird oder der Mangel anders zugewiesen ist",
                "quality.check", "mit Namen bis das Konto gelöscht wird, danach ohne");
    }
}

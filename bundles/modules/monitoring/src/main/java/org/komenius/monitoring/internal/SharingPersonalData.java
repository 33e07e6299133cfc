package org.komenius.monitoring.internal;

import java.util.Map;
import java.util.TreeMap;
import org.komenius.monitoring.internal.persistence.CommentStore;
import org.komenius.monitoring.internal.persistence.DashboardStore;
import org.komenius.monitoring.internal.sharing.Comment;
import org.komenius.spi.data.PersonalDataHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comments that a user wrote and dashboards that a user made. */
@Component
public class SharingPersonalData implements PersonalDataHolder {

    private static final String DELETED = "gelöschtes Konto";

    private final CommentStore comments;
    private final DashboardStore dashboards;

    @Activate
    public SharingPersonalData(@Reference CommentStore comments, @Reference DashboardStore dashboards) {
        this.comments = comments;
        this.dashboards = dashboards;
    }

    @Override
    public String module() {
        return MonitoringModule.ID;
    }

    @Override
    public Map<String, String> export(String userId) {
        Map<String, String> data = new TreeMap<>();
        for (Comment comment : comments.by(userId)) {
            data.put("comment." + comment.created() + "." + comment.id(), comment.words());
        }
        dashboards.titlesOf(userId).forEach((id, title) -> data.put("dashboard." + id, title));
        return data;
    }

    @Override
    public Map<String, String> delete(String userId) {
        Map<String, String> kept = new TreeMap<>();
        if (comments.anonymise(userId, DELETED) > 0) {
            kept.put("comment.words", "Ohne Namen behalten, weil sich Antworten anderer darauf beziehen.");
        }
        if (dashboards.forget(userId, DELETED) > 0) {
            kept.put("dashboard", "Geteilte Dashboards ohne Namen behalten, weil andere damit arbeiten.");
        }
        return kept;
    }

    @Override
    public Map<String, String> retention() {
        return Map.of(
                "comment", "so lange wie die Auswertung oder das Dashboard; nach Löschung des Kontos ohne Namen",
                "dashboard", "bis es gelöscht wird; private bis zur Löschung des Kontos");
    }
}

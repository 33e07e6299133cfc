package org.komenius.monitoring.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.monitoring.internal.catalogue.CatalogueJson;
import org.komenius.monitoring.internal.catalogue.ImportInfo;
import org.komenius.monitoring.internal.deliveries.Delivery;
import org.komenius.monitoring.internal.deliveries.DeliveryFilter;
import org.komenius.monitoring.internal.persistence.DeliveryList;
import org.komenius.monitoring.internal.persistence.DeliveryStore;
import org.komenius.monitoring.internal.persistence.ImportStore;
import org.komenius.rest.Page;
import org.komenius.spi.audit.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book of deliveries: what sources are to deliver, as far ahead as people plan, and what has come.
 *
 * <p>Planned deliveries follow from the sources' rhythm and are entered when somebody looks, at most once a day, and whenever a
 * source changes; nothing has to run at night.
 */
@Component(service = Deliveries.class)
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    /** A school year's delivery is seen coming for more than a year. */
    private static final int DAYS_AHEAD = 400;
    /** How far back an import is looked for that ended just before the platform did. */
    private static final Duration CATCH_UP = Duration.ofDays(7);

    private final DeliveryStore store;
    private final DeliveryList list;
    private final Viewers viewers;
    private final AuditLog audit;
    private final CatalogueJson json = new CatalogueJson();
    private LocalDate planned = LocalDate.MIN;

    @Activate
    public Deliveries(
            @Reference DeliveryStore store,
            @Reference DeliveryList list,
            @Reference ImportStore imports,
            @Reference Viewers viewers,
            @Reference AuditLog audit) {
        this.store = store;
        this.list = list;
        this.viewers = viewers;
        this.audit = audit;
        imports.endedForSources(Instant.now().minus(CATCH_UP)).forEach(this::enter);
    }

    public LocalDate today() {
        return LocalDate.now();
    }

    /** Plans anew, because a source is new or has another rhythm. */
    public synchronized void replan() {
        LocalDate today = today();
        store.plan(today.plusDays(DAYS_AHEAD));
        planned = today;
    }

    private synchronized void planToday() {
        if (planned.isBefore(today())) {
            replan();
        }
    }

    public Page<Delivery> page(DeliveryFilter filter, boolean descending, String cursor, int limit) {
        planToday();
        return list.page(viewers.current(), filter, today(), descending, cursor, limit);
    }

    public List<Delivery> all(DeliveryFilter filter, int most) {
        return page(filter, false, null, most).items();
    }

    public Optional<Delivery> find(String id) {
        return store.find(id, today());
    }

    public Optional<Delivery> ofVersion(String datasetId, int version) {
        return store.ofVersion(datasetId, version, today());
    }

    /** Enters an import that has ended. A fault here is no fault of the import, which counts already; the next start catches up. */
    void ended(ImportInfo info) {
        try {
            enter(info);
        } catch (RuntimeException e) {
            LOG.error("import {} could not be entered into the book of deliveries", info.id(), e);
        }
    }

    private void enter(ImportInfo info) {
        planToday();
        String why = info.problem() == null ? null : json.germanSentence(info.problem());
        store.enter(info, why, today())
                .filter(delivery -> info.id().equals(delivery.importId()))
                .ifPresent(delivery -> audit.append(
                        MonitoringModule.ID,
                        "delivery." + delivery.state().name().toLowerCase(java.util.Locale.ROOT),
                        "delivery/" + delivery.id(),
                        Map.of(
                                "import",
                                info.id(),
                                "channel",
                                info.origin().channel().name())));
    }
}

package org.komenius.platform.internal.office;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.platform.internal.persistence.OfficeStore;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.Office;
import org.komenius.spi.security.Offices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the offices. One with members stays, for what it may see would otherwise vanish for them unnoticed. Audited. */
@Component(service = {OfficeRegister.class, Offices.class})
public class OfficeRegister implements Offices {

    private final OfficeStore store;
    private final AuditLog audit;

    @Activate
    public OfficeRegister(@Reference OfficeStore store, @Reference AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public List<Office> all() {
        return store.all().stream().map(OfficeEntry::toOffice).toList();
    }

    @Override
    public Optional<Office> find(String id) {
        return store.find(id).map(OfficeEntry::toOffice);
    }

    @Override
    public Set<String> of(String userId) {
        return store.officesOf(userId);
    }

    /** Offices whose id, titles or address contain {@code text}, in their order. @param text null for all */
    public List<OfficeEntry> list(String text) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return store.all().stream()
                .filter(office -> text(office).contains(wanted))
                .toList();
    }

    public OfficeEntry get(String id) {
        return store.find(id).orElseThrow(OfficeProblems::unknown);
    }

    public OfficeEntry create(String id, OfficeDraft draft) {
        if (store.find(id).isPresent()) {
            throw OfficeProblems.taken();
        }
        OfficeEntry office = store.create(id, draft);
        log("office.created", office);
        return office;
    }

    public OfficeEntry update(OfficeEntry before, OfficeDraft draft) {
        OfficeEntry after = store.update(before.id(), draft).orElseThrow(OfficeProblems::unknown);
        log("office.changed", after);
        return after;
    }

    public void delete(OfficeEntry office) {
        if (!store.deleteUnlessUsed(office.id())) {
            throw OfficeProblems.used();
        }
        log("office.deleted", office);
    }

    private void log(String action, OfficeEntry office) {
        audit.append(
                "platform",
                action,
                "office/" + office.id(),
                Map.of("title", office.title().german()));
    }

    private static String text(OfficeEntry office) {
        return String.join(
                        " ",
                        office.id(),
                        office.title().german(),
                        office.title().english(),
                        office.email() == null ? "" : office.email())
                .toLowerCase(Locale.ROOT);
    }
}

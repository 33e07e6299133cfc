package org.komenius.pathways.internal;

import java.time.LocalDate;
import java.util.List;
import org.komenius.pathways.internal.check.Finding;
import org.komenius.pathways.internal.check.NetworkCheck;
import org.komenius.pathways.internal.check.Severity;
import org.komenius.pathways.internal.publishing.PublishedNetwork;
import org.komenius.spi.health.Health;
import org.komenius.spi.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether citizens see a network, and whether somebody has looked after its rules lately. */
@Component
public class NetworkHealthCheck implements HealthCheck {

    private final PublishedNetworks networks;

    @Activate
    public NetworkHealthCheck(@Reference PublishedNetworks networks) {
        this.networks = networks;
    }

    @Override
    public String name() {
        return "pathways.networks";
    }

    @Override
    public Health check() {
        List<PublishedNetwork> all = networks.all();
        if (all.isEmpty()) {
            return Health.warn(
                    "Es ist noch kein Streckennetz veröffentlicht; die öffentliche Seite ist leer.",
                    "No network has been published yet; the public page is empty.");
        }
        LocalDate today = LocalDate.now();
        long overdue =
                all.stream().mapToLong(network -> overdue(network, today)).sum();
        long errors = all.stream().mapToLong(NetworkHealthCheck::errors).sum();
        if (errors > 0) {
            return Health.failed(
                    errors
                            + " Fehler in veröffentlichten Netzen, die die heutige Prüfung findet. Öffnen Sie die Prüfung"
                            + " unter Bildungswege → Streckennetze.",
                    errors + " errors in published networks by today's checks. See Pathways → Networks.");
        }
        if (overdue > 0) {
            return Health.warn(
                    "Bei " + overdue + " Übergängen ist die nächste Prüfung gegen die Quelle überfällig"
                            + " (Bildungswege → Sackgassen).",
                    overdue + " transitions are overdue for a check against their source (Pathways → Dead ends).");
        }
        return Health.ok(
                all.size() + (all.size() == 1 ? " Streckennetz ist" : " Streckennetze sind") + " veröffentlicht.",
                all.size() + (all.size() == 1 ? " network is" : " networks are") + " published.");
    }

    private static long overdue(PublishedNetwork published, LocalDate today) {
        return published.network().transitions().stream()
                .filter(transition -> transition.validity().contains(today))
                .filter(transition -> transition.recheckBy() != null
                        && !transition.recheckBy().isAfter(today))
                .count();
    }

    /** A version without errors when it was published may have some for a newer program. */
    private static long errors(PublishedNetwork published) {
        return NetworkCheck.check(published.network()).stream()
                .map(Finding::severity)
                .filter(Severity.ERROR::equals)
                .count();
    }
}

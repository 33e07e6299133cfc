package org.komenius.monitoring.internal;

import java.util.Comparator;
import java.util.List;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.deliveries.Channel;
import org.komenius.monitoring.internal.deliveries.Origin;
import org.komenius.monitoring.internal.genesis.GenesisService;
import org.komenius.monitoring.internal.genesis.GenesisWish;
import org.komenius.spi.jobs.JobInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Imports tables straight from the web services of the statistical offices, for every configured account. */
@Component(service = GenesisImports.class)
public class GenesisImports {

    private final Imports imports;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<GenesisService> accounts = List.of();

    @Activate
    public GenesisImports(@Reference Imports imports) {
        this.imports = imports;
    }

    /** By title; empty if none is configured. */
    public List<GenesisService> accounts() {
        return accounts.stream()
                .sorted(Comparator.comparing(GenesisService::title))
                .toList();
    }

    /** @throws org.komenius.model.problem.ProblemException NOT_FOUND for an account that is not configured */
    public JobInfo submit(String account, GenesisWish wish, ImportOptions options, String sourceId) {
        GenesisService service = accounts.stream()
                .filter(candidate -> candidate.id().equals(account))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.of("genesis.account-unknown", ProblemKind.NOT_FOUND),
                                "Ein Zugang „" + account + "“ ist nicht eingerichtet.",
                                "No account \"" + account + "\" is configured.")
                        .advise(
                                "Legen Sie etc/org.komenius.monitoring.genesis-<name>.cfg an.",
                                "Create etc/org.komenius.monitoring.genesis-<name>.cfg.")
                        .asException());
        return imports.submitFetched(
                wish.table() + ".zip",
                LocalizedText.of(
                        "Tabelle " + wish.table() + " von „" + service.title() + "“ holen",
                        "Fetch table " + wish.table() + " from \"" + service.title() + "\""),
                (target, progress) -> service.fetch(wish, target, imports.maxBytes(), progress),
                options,
                new Origin(Channel.WEB_SERVICE, sourceId, null, service.title(), null));
    }
}

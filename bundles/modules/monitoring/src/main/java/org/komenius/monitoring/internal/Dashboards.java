package org.komenius.monitoring.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.Analyses.Calculated;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.analysis.AnalysisTable.RowKind;
import org.komenius.monitoring.internal.analysis.SavedAnalysis;
import org.komenius.monitoring.internal.analysis.Variation;
import org.komenius.monitoring.internal.catalogue.PublicMark;
import org.komenius.monitoring.internal.dashboard.Card;
import org.komenius.monitoring.internal.dashboard.Card.Kind;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.dashboard.Dashboard.PublicCard;
import org.komenius.monitoring.internal.dashboard.Dashboard.PublicContent;
import org.komenius.monitoring.internal.dashboard.Dashboard.Published;
import org.komenius.monitoring.internal.dashboard.DashboardFilter;
import org.komenius.monitoring.internal.dashboard.DashboardProblems;
import org.komenius.monitoring.internal.persistence.AnalysisStore;
import org.komenius.monitoring.internal.persistence.DashboardStore;
import org.komenius.monitoring.internal.persistence.DashboardStore.Draft;
import org.komenius.spi.audit.AuditLog;
import org.komenius.spi.security.CurrentCaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Fetches what the cards of a dashboard show, with the filters that all of them have in common. */
@Component(service = Dashboards.class)
public class Dashboards {

    private final DashboardStore store;
    private final AnalysisStore saved;
    private final Analyses analyses;
    private final PublicFigures figures;
    private final AuditLog audit;
    private final CurrentCaller caller;

    @Activate
    public Dashboards(
            @Reference DashboardStore store,
            @Reference AnalysisStore saved,
            @Reference Analyses analyses,
            @Reference PublicFigures figures,
            @Reference AuditLog audit,
            @Reference CurrentCaller caller) {
        this.store = store;
        this.saved = saved;
        this.analyses = analyses;
        this.figures = figures;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws ProblemException NOT_FOUND, also for what is not the caller's to see */
    public Dashboard find(String id) {
        return store.find(id, caller.get()).orElseThrow(DashboardProblems::unknown);
    }

    /** What everybody may see. @throws ProblemException NOT_FOUND unless it is published */
    public Dashboard findPublic(String id) {
        return store.findPublic(id).orElseThrow(DashboardProblems::unknown);
    }

    /** @throws ProblemException if ids repeat or a card lacks what its kind needs */
    public void check(Draft draft) {
        Set<String> ids = new HashSet<>();
        for (Card card : draft.content().cards()) {
            String field = "cards." + card.id();
            if (!ids.add(card.id())) {
                throw DashboardProblems.card(field, "Zwei Karten heißen gleich.", "Two cards have the same id.");
            }
            switch (card.kind()) {
                case ANALYSIS -> analysis(card);
                case TEXT -> require(field, card.text() != null || card.title() != null);
                case INDICATOR -> require(field, card.module() != null && card.indicator() != null);
                case CONTRIBUTED -> require(field, card.contribution() != null);
            }
        }
    }

    private static void require(String field, boolean given) {
        if (!given) {
            throw DashboardProblems.card(field, "Der Karte fehlt ihr Inhalt.", "The card lacks its content.");
        }
    }

    /** The analysis of a card. @throws ProblemException NOT_FOUND if it is gone or not shared with the caller */
    public SavedAnalysis analysis(Card card) {
        return Optional.ofNullable(card.analysis())
                .flatMap(id -> saved.find(id, caller.get()))
                .orElseThrow(() -> DashboardProblems.analysis("cards." + card.id()));
    }

    /** @param cardId of a card that shows an analysis */
    public Calculated answer(Dashboard dashboard, String cardId, DashboardFilter filter) throws IOException {
        Card card = dashboard.content().cards().stream()
                .filter(one -> one.id().equals(cardId) && one.kind() == Kind.ANALYSIS)
                .findFirst()
                .orElseThrow(DashboardProblems::unknown);
        DashboardFilter all = dashboard.content().filter().overriddenBy(filter);
        return analyses.calculate(all.applyTo(analysis(card).analysis()));
    }

    /** Key to name of the regions that the cards show without a filter, in order of their names. */
    public Map<String, String> regions(Dashboard dashboard) throws IOException {
        List<Analysis> all = new ArrayList<>();
        for (Card card : dashboard.content().cards()) {
            if (card.kind() == Kind.ANALYSIS) {
                saved.find(card.analysis(), caller.get()).ifPresent(found -> all.add(found.analysis()));
            }
        }
        Map<String, String> byName = new TreeMap<>();
        for (Analysis analysis : all) {
            try {
                collect(analyses.calculate(analysis), byName);
            } catch (ProblemException e) {
                // The card itself says what is wrong with it; the others still have regions to choose from.
                continue;
            }
        }
        return byName;
    }

    /** Lets everybody see the dashboard as it is now. @throws ProblemException CONFLICT naming what is not public */
    public Dashboard publish(String id, String ifMatch, String reason) {
        Dashboard dashboard = find(id);
        List<PublicCard> cards = new ArrayList<>();
        List<Analysis> shown = new ArrayList<>();
        for (Card card : dashboard.content().cards()) {
            switch (card.kind()) {
                case ANALYSIS -> {
                    SavedAnalysis found = analysis(card);
                    Analysis live = Variation.onNewest(found.analysis());
                    shown.add(live);
                    String title = card.title() == null ? found.title() : card.title();
                    cards.add(new PublicCard(card.id(), card.kind(), card.size(), title, card.view(), null, live));
                }
                case TEXT -> cards.add(
                        new PublicCard(card.id(), card.kind(), card.size(), card.title(), null, card.text(), null));
                default -> throw DashboardProblems.notPublishable(
                        card.title() == null
                                ? String.valueOf(dashboard.content().cards().indexOf(card) + 1)
                                : "„" + card.title() + "“");
            }
        }
        if (cards.isEmpty()) {
            throw DashboardProblems.empty();
        }
        figures.requirePublic(shown);
        PublicContent content = new PublicContent(
                dashboard.title(), dashboard.description(), dashboard.content().filter(), cards);
        PublicMark mark = new PublicMark(Instant.now(), caller.get().name(), reason);
        Dashboard published = store.publish(id, ifMatch, new Published(content, mark), caller.get())
                .orElseThrow(DashboardProblems::unknown);
        audit.append(MonitoringModule.ID, "dashboard.published", "dashboard/" + id, Map.of("reason", reason));
        return published;
    }

    public Dashboard hide(String id, String ifMatch) {
        find(id);
        Dashboard hidden = store.publish(id, ifMatch, null, caller.get()).orElseThrow(DashboardProblems::unknown);
        audit.append(MonitoringModule.ID, "dashboard.hidden", "dashboard/" + id, Map.of());
        return hidden;
    }

    /** For everybody. @throws ProblemException NOT_FOUND for a card that is not there; GONE if its data are not public any more */
    public Calculated publicAnswer(Dashboard dashboard, String cardId, DashboardFilter filter) throws IOException {
        PublicContent content = dashboard.published().content();
        PublicCard card = content.cards().stream()
                .filter(one -> one.id().equals(cardId) && one.analysis() != null)
                .findFirst()
                .orElseThrow(DashboardProblems::unknown);
        return figures.calculate(content.filter().overriddenBy(filter).applyTo(card.analysis()));
    }

    /** As {@link #regions}, for everybody. */
    public Map<String, String> publicRegions(Dashboard dashboard) throws IOException {
        Map<String, String> byName = new TreeMap<>();
        for (PublicCard card : dashboard.published().content().cards()) {
            if (card.analysis() != null) {
                try {
                    collect(figures.calculate(card.analysis()), byName);
                } catch (ProblemException e) {
                    // As above: the card says that its figures are gone.
                    continue;
                }
            }
        }
        return byName;
    }

    /** Names as keys, so that they come in order; regions of the same name carry their key. */
    private static void collect(Calculated calculated, Map<String, String> byName) {
        calculated.table().rows().stream()
                .filter(row -> row.kind() == RowKind.REGION)
                .forEach(row -> {
                    String other = byName.putIfAbsent(row.label(), row.code());
                    if (other != null && !other.equals(row.code())) {
                        byName.put(row.label() + " (" + row.code() + ")", row.code());
                    }
                });
    }
}

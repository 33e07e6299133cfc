package org.komenius.monitoring.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.validation.Valid;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import org.komenius.monitoring.internal.dashboard.Card;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.dashboard.Dashboard.Content;
import org.komenius.monitoring.internal.dashboard.Dashboard.PublicContent;
import org.komenius.monitoring.internal.dashboard.DashboardFilter;
import org.komenius.monitoring.internal.dashboard.DashboardProblems;
import org.komenius.monitoring.internal.persistence.DashboardStore.Draft;

/** Dashboards in JSON. */
final class DashboardViews {

    private DashboardViews() {}

    /** @param shared false if left out */
    record DashboardRequest(
            @NotBlank @Size(max = 300) String title,
            @Size(max = 2000) String description,
            @NotNull @Valid @Size(max = Dashboard.MOST_CARDS) List<CardRequest> cards,
            FilterRequest filter,
            Boolean shared) {

        Draft toDraft() {
            return new Draft(
                    title.strip(),
                    description == null || description.isBlank() ? null : description.strip(),
                    new Content(
                            cards.stream().map(CardRequest::toCard).toList(),
                            filter == null ? null : DashboardViews.filter(filter.region(), filter.newest())),
                    Boolean.TRUE.equals(shared));
        }
    }

    record FilterRequest(String region, Integer newest) {}

    record CardRequest(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String id,
            @NotNull Card.Kind kind,
            Card.Size size,
            @Size(max = 300) String title,
            @Size(max = 40) String analysis,
            Card.View view,
            @Size(max = 5000) String text,
            @Size(max = 100) String module,
            @Size(max = 100) String indicator,
            @Size(max = 300) String contribution) {

        Card toCard() {
            return new Card(
                    id,
                    kind,
                    size,
                    title == null || title.isBlank() ? null : title.strip(),
                    analysis,
                    view,
                    text,
                    module,
                    indicator,
                    contribution);
        }
    }

    static DashboardFilter filter(String region, Integer newest) {
        try {
            return new DashboardFilter(region, newest);
        } catch (IllegalArgumentException e) {
            throw DashboardProblems.filter(e);
        }
    }

    record DashboardEntry(
            String id,
            String title,
            String description,
            int cards,
            boolean shared,
            boolean published,
            String owner,
            boolean own,
            Instant updated) {

        static DashboardEntry of(Dashboard dashboard, String me) {
            return new DashboardEntry(
                    dashboard.id(),
                    dashboard.title(),
                    dashboard.description(),
                    dashboard.content().cards().size(),
                    dashboard.shared(),
                    dashboard.published() != null,
                    dashboard.ownerName(),
                    dashboard.ownerId().equals(me),
                    dashboard.updated());
        }
    }

    record PublishedJson(Instant at, String by, String reason) {}

    /**
     * @param published null unless everybody may see it
     * @param changedSince whether it was changed after it was published, so that everybody sees an older state
     */
    record DashboardDetail(
            String id,
            String title,
            String description,
            List<Card> cards,
            DashboardFilter filter,
            boolean shared,
            String owner,
            boolean own,
            Instant updated,
            PublishedJson published,
            boolean changedSince,
            long version) {

        static DashboardDetail of(Dashboard dashboard, String me) {
            var mark =
                    dashboard.published() == null ? null : dashboard.published().mark();
            return new DashboardDetail(
                    dashboard.id(),
                    dashboard.title(),
                    dashboard.description(),
                    dashboard.content().cards(),
                    dashboard.content().filter(),
                    dashboard.shared(),
                    dashboard.ownerName(),
                    dashboard.ownerId().equals(me),
                    dashboard.updated(),
                    mark == null ? null : new PublishedJson(mark.at(), mark.by(), mark.reason()),
                    mark != null && dashboard.updated().isAfter(mark.at()),
                    dashboard.rowVersion());
        }
    }

    /** What everybody may know: nothing of who made it. */
    record PublicEntry(String id, String title, String description, Instant published) {

        static PublicEntry of(Dashboard dashboard) {
            PublicContent content = dashboard.published().content();
            return new PublicEntry(
                    dashboard.id(),
                    content.title(),
                    content.description(),
                    dashboard.published().mark().at());
        }
    }

    record PublicCardJson(String id, Card.Kind kind, Card.Size size, String title, Card.View view, String text) {}

    record PublicDetail(
            String id,
            String title,
            String description,
            DashboardFilter filter,
            List<PublicCardJson> cards,
            Instant published) {

        static PublicDetail of(Dashboard dashboard) {
            PublicContent content = dashboard.published().content();
            return new PublicDetail(
                    dashboard.id(),
                    content.title(),
                    content.description(),
                    content.filter(),
                    content.cards().stream()
                            .map(card -> new PublicCardJson(
                                    card.id(), card.kind(), card.size(), card.title(), card.view(), card.text()))
                            .toList(),
                    dashboard.published().mark().at());
        }
    }

    record RegionJson(String code, String name) {}

    static List<RegionJson> regions(Map<String, String> byName) {
        return byName.entrySet().stream()
                .map(entry -> new RegionJson(entry.getValue(), entry.getKey()))
                .toList();
    }
}

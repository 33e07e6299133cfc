package org.komenius.monitoring.internal.dashboard;

import java.time.Instant;
import java.util.List;
import org.komenius.monitoring.internal.analysis.Analysis;
import org.komenius.monitoring.internal.catalogue.PublicMark;

/**
 * Cards under a name.
 *
 * @param description null if there is none
 * @param shared whether everybody who may read sees it; otherwise only its owner
 * @param published what everybody sees of it; null unless somebody has published it. Later changes stay inside until it is published again
 * @param rowVersion for optimistic locking
 */
public record Dashboard(
        String id,
        String title,
        String description,
        Content content,
        boolean shared,
        String ownerId,
        String ownerName,
        Instant created,
        Instant updated,
        Published published,
        long rowVersion) {

    public static final int MOST_CARDS = 40;

    /** @param cards from top to bottom, at most {@link #MOST_CARDS} */
    public record Content(List<Card> cards, DashboardFilter filter) {
        public Content {
            cards = List.copyOf(cards);
            filter = filter == null ? DashboardFilter.NONE : filter;
        }
    }

    /** The state that was published, with the analyses as they were then; their data are always the newest public ones. */
    public record Published(PublicContent content, PublicMark mark) {}

    public record PublicContent(String title, String description, DashboardFilter filter, List<PublicCard> cards) {
        public PublicContent {
            cards = List.copyOf(cards);
        }
    }

    /**
     * @param title of the card
     * @param analysis null for a text
     */
    public record PublicCard(
            String id, Card.Kind kind, Card.Size size, String title, Card.View view, String text, Analysis analysis) {}
}

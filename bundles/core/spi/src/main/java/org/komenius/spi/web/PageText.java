package org.komenius.spi.web;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The text version of one public page, found by whiteboard and declared with {@link PageOf}. The shell puts it into the HTML that it
 * serves and takes it out once the page itself stands.
 *
 * <p>Asked on every request for the page, by anybody and possibly by many at once: thread-safe, quick, public data only. Pages of staff
 * and admins are never asked for. A failure is logged and the page is served with its title and description from {@code ui.json}, so
 * that a broken text never takes the page away.
 */
@ConsumerType
public interface PageText {

    /** What the page says; empty if there is no such thing at this address (an unknown id, for example), which becomes a 404. */
    Optional<PageContent> content(PageRequest request);

    /**
     * Addresses for the sitemap beside the page's own, for pages with parameters. May be asked for at any time; at most the first
     * 10,000 count. A page without parameters is listed by itself and needs none, unless it wants to tell its last change.
     */
    default List<PageAddress> addresses() {
        return List.of();
    }
}

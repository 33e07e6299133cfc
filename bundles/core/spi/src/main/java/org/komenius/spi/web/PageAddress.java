package org.komenius.spi.web;

import java.time.Instant;
import java.util.List;

/**
 * One address of a page for the sitemap.
 *
 * @param params values of the page's parameters in the order of {@code ui.json}, not yet encoded; empty for a page without
 * @param lastModified when the content last changed; null if not known
 */
public record PageAddress(List<String> params, Instant lastModified) {
    public PageAddress {
        params = List.copyOf(params);
    }
}

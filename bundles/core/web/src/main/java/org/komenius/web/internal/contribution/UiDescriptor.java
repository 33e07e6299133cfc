package org.komenius.web.internal.contribution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A contribution's {@code ui.json}, read and checked.
 *
 * @param id the contribution's address segment
 * @param pages in the order of the file, parallel to the {@code pages} of {@code json}
 * @param styles its style sheets, relative to the contribution's base
 * @param offline what it wants to have without a network
 * @param json the whole file; not to be changed
 */
public record UiDescriptor(String id, List<PageEntry> pages, List<String> styles, Offline offline, ObjectNode json) {

    /** The id of the shell's own pages, which lie at the root of the address space. */
    public static final String SHELL_ID = "shell";

    public UiDescriptor {
        pages = List.copyOf(pages);
        styles = List.copyOf(styles);
    }

    /**
     * What a contribution wants to have without a network.
     *
     * @param pages paths of its pages for citizens
     * @param data public addresses below {@code /api} without query; {@code *} stands for one segment
     */
    public record Offline(List<String> pages, List<String> data) {
        public Offline {
            pages = List.copyOf(pages);
            data = List.copyOf(data);
        }

        public boolean isEmpty() {
            return pages.isEmpty() && data.isEmpty();
        }
    }
}

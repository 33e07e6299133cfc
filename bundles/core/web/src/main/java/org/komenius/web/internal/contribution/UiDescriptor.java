package org.komenius.web.internal.contribution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A contribution's {@code ui.json}, read and checked.
 *
 * @param id the contribution's address segment
 * @param pages in the order of the file, parallel to the {@code pages} of {@code json}
 * @param json the whole file; not to be changed
 */
record UiDescriptor(String id, List<PageEntry> pages, ObjectNode json) {

    /** The id of the shell's own pages, which lie at the root of the address space. */
    static final String SHELL_ID = "shell";

    UiDescriptor {
        pages = List.copyOf(pages);
    }
}

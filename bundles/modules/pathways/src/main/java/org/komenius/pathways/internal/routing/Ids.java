package org.komenius.pathways.internal.routing;

import java.util.List;

/** The order of equally good routes: by their transitions' ids, one after the other. */
final class Ids {

    private Ids() {}

    static int compare(List<String> a, List<String> b) {
        int common = Math.min(a.size(), b.size());
        for (int index = 0; index < common; index++) {
            int order = a.get(index).compareTo(b.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}

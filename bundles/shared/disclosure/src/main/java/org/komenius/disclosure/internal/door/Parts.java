package org.komenius.disclosure.internal.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a source that editions are states of; a pooled edition is a state of several. */
final class Parts {

    private Parts() {}

    /** What stands before {@code #}. */
    static String name(String edition) {
        int end = edition.indexOf('#');
        return end < 0 ? "" : edition.substring(0, end);
    }

    static List<String> of(String edition) {
        return List.of(name(edition).split("\\+", -1));
    }

    /** Editions of {@code known} that have a part in common with {@code edition}, directly or over pooled ones; with itself. */
    static Set<String> connected(String edition, Collection<String> known) {
        Set<String> found = new LinkedHashSet<>(List.of(edition));
        Set<String> reached = new HashSet<>(of(edition));
        List<String> open = new ArrayList<>(known);
        boolean grown = true;
        while (grown) {
            grown = open.removeIf(other -> {
                boolean near = !Collections.disjoint(reached, of(other));
                if (near) {
                    found.add(other);
                    reached.addAll(of(other));
                }
                return near;
            });
        }
        return found;
    }

    /** Whether all these tables tell of the same state of each part. @param pooled by edition, empty lists for editions of one part */
    static boolean agree(Map<String, List<String>> pooled) {
        Map<String, String> states = new HashMap<>();
        boolean agree = true;
        for (Map.Entry<String, List<String>> table : pooled.entrySet()) {
            for (String edition : table.getValue().isEmpty() ? List.of(table.getKey()) : table.getValue()) {
                String before = states.putIfAbsent(name(edition), edition);
                agree &= before == null || before.equals(edition);
            }
        }
        return agree;
    }
}

package org.komenius.pathways.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of nodes that can all reach one another (Tarjan 1972), without recursion, so that no network is too deep for it. */
final class StrongComponents {

    private final Map<String, ? extends Collection<String>> next;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Deque<String> stack = new ArrayDeque<>();
    private final List<List<String>> components = new ArrayList<>();

    private StrongComponents(Map<String, ? extends Collection<String>> next) {
        this.next = next;
    }

    /**
     * @param next where one can go from each node, in the order in which nodes are visited
     * @return every node in exactly one group
     */
    static List<List<String>> of(Map<String, ? extends Collection<String>> next) {
        StrongComponents search = new StrongComponents(next);
        next.keySet().forEach(search::visit);
        return search.components;
    }

    private void visit(String root) {
        if (index.containsKey(root)) {
            return;
        }
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<String>> ways = new ArrayDeque<>();
        enter(root, path, ways);
        while (!path.isEmpty()) {
            String node = path.peek();
            if (ways.peek().hasNext()) {
                String target = ways.peek().next();
                if (!index.containsKey(target)) {
                    enter(target, path, ways);
                } else if (open.contains(target)) {
                    low.merge(node, index.get(target), Math::min);
                }
            } else {
                path.pop();
                ways.pop();
                if (!path.isEmpty()) {
                    low.merge(path.peek(), low.get(node), Math::min);
                }
                if (low.get(node).equals(index.get(node))) {
                    close(node);
                }
            }
        }
    }

    private void enter(String node, Deque<String> path, Deque<Iterator<String>> ways) {
        index.put(node, index.size());
        low.put(node, index.get(node));
        stack.push(node);
        open.add(node);
        path.push(node);
        Collection<String> targets = next.get(node);
        ways.push(targets == null ? List.<String>of().iterator() : targets.iterator());
    }

    private void close(String root) {
        List<String> component = new ArrayList<>();
        String node;
        do {
            node = stack.pop();
            open.remove(node);
            component.add(0, node);
        } while (!node.equals(root));
        components.add(component);
    }
}

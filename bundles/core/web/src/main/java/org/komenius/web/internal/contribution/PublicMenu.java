package org.komenius.web.internal.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.komenius.spi.security.Caller;

/** The menu of pages for citizens as anybody sees it, in the order that browsers show. */
public final class PublicMenu {

    /** Groups that every installation has; the shell's texts name them. */
    private static final List<String> KNOWN =
            List.of("offers", "directory", "figures", "analysis", "masterdata", "system");

    private PublicMenu() {}

    /**
     * A group of entries.
     *
     * @param title by language tag; empty for a group that the shell names itself
     */
    public record Group(String id, Map<String, String> title, List<Item> items) {}

    /** @param path address without language */
    public record Item(String path, PageEntry page) {}

    /** Groups that are not empty. */
    public static List<Group> of(List<Contribution> contributions) {
        Map<String, JsonNode> described = new HashMap<>();
        Map<String, List<Item>> items = new HashMap<>();
        for (Contribution contribution : contributions) {
            contribution
                    .ui()
                    .json()
                    .path("groups")
                    .forEach(group -> described.put(group.path("id").asText(), group));
            for (PageEntry page : contribution.ui().pages()) {
                if (page.area() == Area.CITIZEN
                        && page.menu().isPresent()
                        && page.params().isEmpty()
                        && page.isVisibleTo(Caller.ANONYMOUS)) {
                    items.computeIfAbsent(page.menu().get().group(), any -> new ArrayList<>())
                            .add(new Item(page.start(contribution.ui().id()), page));
                }
            }
        }
        items.values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        item -> item.page().menu().orElseThrow().order())));
        return items.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, ?> entry) -> order(entry.getKey(), described))
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> new Group(
                        entry.getKey(),
                        described.containsKey(entry.getKey())
                                ? DescriptorReader.texts(
                                        described.get(entry.getKey()).path("title"))
                                : Map.of(),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private static int order(String id, Map<String, JsonNode> described) {
        int usual = KNOWN.contains(id) ? KNOWN.indexOf(id) * 10 : 90;
        return described.containsKey(id) ? described.get(id).path("order").asInt(usual) : usual;
    }
}

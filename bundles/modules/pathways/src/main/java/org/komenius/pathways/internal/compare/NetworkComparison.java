package org.komenius.pathways.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.compare.Change.FieldChange;
import org.komenius.pathways.internal.compare.Change.Kind;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.networkfile.NetworkJson;

/**
 * Compares two versions of a network. Things are the same if type and id are; fields are compared as they stand in the file, texts
 * language by language and lists as a whole.
 */
public final class NetworkComparison {

    private static final Set<String> LISTS =
            Set.of("columns", "qualifications", "lines", "stops", "transitions", "sources", "counselling");

    private final Network before;
    private final Network after;
    private final List<Change> changes = new ArrayList<>();

    private NetworkComparison(Network before, Network after) {
        this.before = before;
        this.after = after;
    }

    /** In the order network, columns, lines, stops, transitions, qualifications, sources, counselling; empty if they say the same. */
    public static List<Change> compare(Network before, Network after) {
        NetworkComparison comparison = new NetworkComparison(before, after);
        comparison.network();
        comparison.list("column", Network::columns, Column::id, (network, column) -> column.title()
                .toLocalizedText());
        comparison.list("line", Network::lines, Line::id, (network, line) -> line.title()
                .toLocalizedText());
        comparison.list("stop", Network::stops, Stop::id, (network, stop) -> stop.title()
                .toLocalizedText());
        comparison.list("transition", Network::transitions, Transition::id, NetworkComparison::title);
        comparison.list("qualification", Network::qualifications, Qualification::id, (network, one) -> one.title()
                .toLocalizedText());
        comparison.list(
                "source",
                Network::sources,
                Source::id,
                (network, source) -> LocalizedText.of(source.title(), source.title()));
        comparison.list("counselling", Network::counselling, Counselling::id, (network, one) -> one.title()
                .toLocalizedText());
        return List.copyOf(comparison.changes);
    }

    private interface Titles<T> {
        LocalizedText of(Network network, T thing);
    }

    private void network() {
        List<FieldChange> fields = fields(NetworkJson.tree(before), NetworkJson.tree(after));
        if (!fields.isEmpty()) {
            changes.add(new Change(
                    Kind.CHANGED, "network", after.id(), after.title().toLocalizedText(), fields));
        }
    }

    private <T> void list(String type, Function<Network, List<T>> things, Function<T, String> id, Titles<T> titles) {
        Map<String, T> old = byId(things.apply(before), id);
        Map<String, T> now = byId(things.apply(after), id);
        now.forEach((key, thing) -> {
            if (!old.containsKey(key)) {
                changes.add(new Change(Kind.ADDED, type, key, titles.of(after, thing), List.of()));
                return;
            }
            List<FieldChange> fields = fields(NetworkJson.tree(old.get(key)), NetworkJson.tree(thing));
            if (!fields.isEmpty()) {
                changes.add(new Change(Kind.CHANGED, type, key, titles.of(after, thing), fields));
            }
        });
        old.forEach((key, thing) -> {
            if (!now.containsKey(key)) {
                changes.add(new Change(Kind.REMOVED, type, key, titles.of(before, thing), List.of()));
            }
        });
        order(type, old.keySet(), now.keySet());
    }

    /** Order decides where columns and lines are drawn, and how lists read. Things that came or went do not count. */
    private void order(String type, Set<String> old, Set<String> now) {
        List<String> oldOrder = old.stream().filter(now::contains).toList();
        List<String> newOrder = now.stream().filter(old::contains).toList();
        if (!oldOrder.equals(newOrder)) {
            FieldChange field = new FieldChange(type + ".order", array(oldOrder), array(newOrder));
            changes.add(new Change(
                    Kind.CHANGED, "network", after.id(), after.title().toLocalizedText(), List.of(field)));
        }
    }

    private static List<FieldChange> fields(JsonNode old, JsonNode now) {
        List<FieldChange> fields = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        now.fieldNames().forEachRemaining(names::add);
        old.fieldNames().forEachRemaining(names::add);
        names.removeAll(LISTS);
        names.forEach(name -> compare(name, old.get(name), now.get(name), fields));
        return fields;
    }

    private static void compare(String path, JsonNode old, JsonNode now, List<FieldChange> fields) {
        JsonNode before = old == null ? JsonNodeFactory.instance.nullNode() : old;
        JsonNode after = now == null ? JsonNodeFactory.instance.nullNode() : now;
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            after.fieldNames().forEachRemaining(names::add);
            before.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, before.get(name), after.get(name), fields));
        } else {
            fields.add(new FieldChange(path, before, after));
        }
    }

    private static LocalizedText title(Network network, Transition transition) {
        String from = stopTitle(network, transition.from(), "de");
        String to = stopTitle(network, transition.to(), "de");
        return LocalizedText.of(
                from + " → " + to,
                stopTitle(network, transition.from(), "en") + " → " + stopTitle(network, transition.to(), "en"));
    }

    private static String stopTitle(Network network, String id, String language) {
        return network.stop(id).map(stop -> stop.title().in(language)).orElse(id);
    }

    /** Of two with the same id, which a faulty draft may have, the last one counts. */
    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        things.forEach(thing -> byId.put(id.apply(thing), thing));
        return byId;
    }

    private static JsonNode array(List<String> ids) {
        var array = JsonNodeFactory.instance.arrayNode();
        ids.forEach(array::add);
        return array;
    }
}

package org.komenius.itests.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.komenius.itests.support.Await;

/**
 * What the main published network of the instance says, asked of the instance itself: the tests hold for whatever network it is.
 *
 * @param stops ids by stage, and within a stage as the network lists them
 * @param titles German titles by id of the stop, without soft hyphens
 * @param links {@code from>to} of every transition
 * @param line id of a line with several stops
 * @param lineStops ids of its stops
 * @param from a stop from which {@code to} can be reached in several steps
 */
record PublishedNetwork(
        String id,
        List<String> stops,
        Map<String, String> titles,
        List<String> links,
        String line,
        List<String> lineStops,
        String from,
        String to) {

    private static final String READ =
            """
            async () => {
              const { api } = await import('@komenius/ui');
              // Right after the start, the module or the demo's network may not be there yet.
              const all = await api.get('/api/pathways/networks').then((page) => page.items, (problem) => {
                if ([404, 503].includes(problem.status)) return [];
                throw problem;
              });
              if (!all.length) return null;
              const { network } = await api.get(`/api/pathways/networks/${(all.find((one) => one.main) ?? all[0]).id}`);
              const plain = (text) => text.de.text.replaceAll('\\u00ad', '');
              const byStage = network.columns.flatMap((column) => network.stops.filter((stop) => stop.column === column.id));
              const stopsOf = (line) => byStage.filter((stop) => network.transitions.some((one) => one.lines.includes(line.id) && [one.from, one.to].includes(stop.id)));
              const line = network.lines.find((one) => stopsOf(one).length > 3);
              for (const { id } of byStage) {
                const { goals } = await api.post(`/api/pathways/networks/${network.id}/fahrplan`, { from: id, to: null, qualifications: [], languages: [] });
                const goal = goals.find(({ stop, best }) => best.transitions.length > 2 && network.stops.find((one) => one.id === stop).destination);
                if (goal) return {
                  id: network.id, stops: byStage.map((stop) => stop.id), titles: Object.fromEntries(byStage.map((stop) => [stop.id, plain(stop.title)])),
                  links: network.transitions.map((one) => `${one.from}>${one.to}`), line: line.id, lineStops: stopsOf(line).map((stop) => stop.id), from: id, to: goal.stop,
                };
              }
              throw new Error('no route of three steps in the network');
            }
            """;

    /** Waits until the demo's network is published. The visitor's window must show a page of the site. */
    @SuppressWarnings("unchecked")
    static PublishedNetwork of(Page page) {
        Map<?, ?>[] found = new Map<?, ?>[1];
        Await.until("publishing a network of education pathways", Duration.ofMinutes(2), () -> {
            found[0] = (Map<?, ?>) page.evaluate(READ);
            return found[0] != null;
        });
        Map<?, ?> read = found[0];
        return new PublishedNetwork(
                (String) read.get("id"),
                (List<String>) read.get("stops"),
                (Map<String, String>) read.get("titles"),
                (List<String>) read.get("links"),
                (String) read.get("line"),
                (List<String>) read.get("lineStops"),
                (String) read.get("from"),
                (String) read.get("to"));
    }

    boolean linked(String one, String other) {
        return links.contains(one + ">" + other) || links.contains(other + ">" + one);
    }

    String title(String stop) {
        return titles.get(stop);
    }

    /** Query that names the network. */
    String query() {
        return "?netz=" + id;
    }

    String planQuery() {
        return query() + "&von=" + from + "&nach=" + to;
    }
}

package org.komenius.spi.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which page somebody asks for.
 *
 * @param params values of the page's parameters by name, decoded; any text that a stranger may type
 * @param query the query part of the address, decoded; any text that a stranger may type
 * @param language BCP 47 tag of the interface: {@code de}, {@code en}, {@code ar}, {@code uk} or {@code de-x-ls} (plain German)
 * @param root absolute address of the site in this language without slash at the end, for example {@code https://bildung.example/de}
 */
public record PageRequest(Map<String, String> params, Map<String, List<String>> query, String language, String root) {

    public PageRequest {
        params = Map.copyOf(params);
        query = Map.copyOf(query);
    }

    /** The first value of {@code name} in the query, if it is there and not blank. */
    public Optional<String> first(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Absolute address of a page in this language, for structured data: {@code path} without language, such as {@code /suche}. */
    public String absolute(String path) {
        return root + path;
    }
}

package org.komenius.registry.internal.rest;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything known of a region on a day.
 *
 * @param region its form on that day, or the last one if it did not exist then
 * @param exists whether it existed on that day
 * @param history all forms, oldest first
 * @param ancestors from the country down to its parent
 * @param children directly below it
 * @param successors what took its place when it was dissolved
 * @param predecessors what it was made from
 */
public record RegionDetailJson(
        RegionJson region,
        boolean exists,
        List<RegionJson> history,
        List<RegionJson> ancestors,
        List<RegionJson> children,
        List<ChangeJson> successors,
        List<ChangeJson> predecessors) {

    /** @param region the other side of the change, by its name then */
    public record ChangeJson(String key, String name, LocalDate effective) {}
}

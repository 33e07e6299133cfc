package org.komenius.web.internal.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komenius.spi.security.Caller;

/**
 * What the server needs to know of a contributed page; browsers get the whole entry.
 *
 * @param path below the contribution's id, without slash at either end; may be empty
 * @param module file of the page, relative to the contribution's base
 * @param params names of the address segments that follow the path
 * @param permissions all of them are needed
 * @param title by language tag; German always among them
 * @param description by language tag; empty if there is none
 * @param menu where it stands in the menu; empty if it does not
 * @param indexed false keeps it out of search engines
 */
public record PageEntry(
        String path,
        String module,
        Area area,
        List<String> params,
        List<String> permissions,
        Map<String, String> title,
        Map<String, String> description,
        Optional<MenuPlace> menu,
        boolean indexed) {

    /** Where a page stands in the menu: an open group, and the smaller the order, the further ahead. */
    public record MenuPlace(String group, int order) {}

    public PageEntry {
        params = List.copyOf(params);
        permissions = List.copyOf(permissions);
        title = Map.copyOf(title);
        description = Map.copyOf(description);
    }

    /** True if the page may be offered to {@code caller}. Not a protection: the REST methods behind it check for themselves. */
    boolean isVisibleTo(Caller caller) {
        boolean signedInIfNeeded = area == Area.CITIZEN || caller.isSignedIn() || caller.kind() == Caller.Kind.SYSTEM;
        return signedInIfNeeded && permissions.stream().allMatch(caller::may);
    }

    /** Its address without language and parameters in the contribution {@code id}; the start page is the empty string. */
    public String start(String id) {
        return area.prefix() + (id.equals(UiDescriptor.SHELL_ID) ? "" : "/" + id) + (path.isEmpty() ? "" : "/" + path);
    }

    /**
     * The values of its parameters, not yet decoded, if {@code address}, without language, is one of this page's in the contribution
     * {@code id}.
     */
    Optional<Map<String, String>> match(String id, String address) {
        String start = start(id);
        if (params.isEmpty()) {
            return address.equals(start) ? Optional.of(Map.of()) : Optional.empty();
        }
        if (!address.startsWith(start + "/")) {
            return Optional.empty();
        }
        String[] rest = address.substring(start.length() + 1).split("/", -1);
        if (rest.length != params.size() || List.of(rest).contains("")) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < rest.length; i++) {
            values.put(params.get(i), rest[i]);
        }
        return Optional.of(values);
    }
}

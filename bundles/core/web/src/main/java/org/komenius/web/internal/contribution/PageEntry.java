package org.komenius.web.internal.contribution;

import java.util.List;
import org.komenius.spi.security.Caller;

/**
 * What the server needs to know of a contributed page; browsers get the whole entry.
 *
 * @param path below the contribution's id, without slash at either end; may be empty
 * @param params names of the address segments that follow the path
 * @param permissions all of them are needed
 */
record PageEntry(String path, Area area, List<String> params, List<String> permissions) {

    PageEntry {
        params = List.copyOf(params);
        permissions = List.copyOf(permissions);
    }

    /** True if the page may be offered to {@code caller}. Not a protection: the REST methods behind it check for themselves. */
    boolean isVisibleTo(Caller caller) {
        boolean signedInIfNeeded = area == Area.CITIZEN || caller.isSignedIn() || caller.kind() == Caller.Kind.SYSTEM;
        return signedInIfNeeded && permissions.stream().allMatch(caller::may);
    }

    /** True if {@code address}, without language, is one of this page's in the contribution {@code id}. */
    boolean answers(String id, String address) {
        String start =
                area.prefix() + (id.equals(UiDescriptor.SHELL_ID) ? "" : "/" + id) + (path.isEmpty() ? "" : "/" + path);
        if (params.isEmpty()) {
            return address.equals(start);
        }
        if (!address.startsWith(start + "/")) {
            return false;
        }
        String[] rest = address.substring(start.length() + 1).split("/", -1);
        return rest.length == params.size() && List.of(rest).stream().noneMatch(String::isEmpty);
    }
}

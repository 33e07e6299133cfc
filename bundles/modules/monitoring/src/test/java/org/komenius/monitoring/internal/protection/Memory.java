package org.komenius.monitoring.internal.protection;

import java.util.ArrayList;
import java.util.List;
import org.komenius.disclosure.ReleasedTable;
import org.komenius.disclosure.internal.door.Crossing;
import org.komenius.disclosure.internal.door.Keeper;
import org.komenius.disclosure.internal.door.StoredRelease;

/** The door's memory in a list instead of a database. */
public final class Memory implements Keeper {

    public final List<StoredRelease> releases = new ArrayList<>();

    @Override
    public List<StoredRelease> after(String source, String edition, int sequence) {
        return releases.stream()
                .filter(release -> release.source().equals(source)
                        && release.edition().equals(edition)
                        && release.sequence() > sequence)
                .toList();
    }

    @Override
    public List<String> editions(String source) {
        return releases.stream()
                .filter(release -> release.source().equals(source))
                .map(StoredRelease::edition)
                .distinct()
                .toList();
    }

    @Override
    public void add(StoredRelease release, Crossing crossing, List<ReleasedTable.Conflict> conflicts) {
        releases.add(release);
    }

    @Override
    public void log(Crossing crossing, List<ReleasedTable.Conflict> conflicts) {
        // Nobody reads.
    }
}

package org.komenius.disclosure.internal.door;

import java.util.List;
import org.komenius.disclosure.ReleasedTable;

/** Where the door keeps its memory; the database in the platform, a list in tests. */
public interface Keeper {

    /** All releases of an edition after number {@code sequence}, in their order. */
    List<StoredRelease> after(String source, String edition, int sequence);

    /** Editions of a source of which something was released, in any order. */
    List<String> editions(String source);

    /** All or none; fails if another node has taken the release's number meanwhile. @param conflicts met on the way */
    void add(StoredRelease release, Crossing crossing, List<ReleasedTable.Conflict> conflicts);

    /** @param conflicts why it did not pass; empty for other outcomes */
    void log(Crossing crossing, List<ReleasedTable.Conflict> conflicts);
}

package org.komenius.pathways.internal.networkfile;

import java.util.List;
import org.komenius.pathways.internal.network.Network;

/**
 * How large a network file may be. Far above any real education landscape: the limits keep a broken or hostile file from using up the
 * server, not an editor from working. What makes a map unreadable is told by {@code NetworkCheck} much earlier.
 */
public final class NetworkLimits {

    /** Size of the file. */
    public static final int BYTES = 8 * 1024 * 1024;

    /** Entries of each list: stops, transitions, lines and so on. */
    public static final int ENTRIES = 5_000;

    /** Characters of one text. */
    public static final int TEXT_CHARACTERS = 10_000;

    /** Levels of brackets within brackets; a network needs seven. */
    static final int DEPTH = 20;

    private NetworkLimits() {}

    static void check(Network network) {
        count("columns", network.columns());
        count("qualifications", network.qualifications());
        count("lines", network.lines());
        count("stops", network.stops());
        count("transitions", network.transitions());
        count("sources", network.sources());
        count("counselling", network.counselling());
    }

    private static void count(String field, List<?> entries) {
        if (entries.size() > ENTRIES) {
            throw NetworkFileProblems.tooMany(field, entries.size()).asException();
        }
    }
}

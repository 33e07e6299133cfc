package org.komenius.pathways.internal.check;

import java.util.List;
import org.komenius.pathways.internal.network.Network;

/**
 * Everything that is wrong, or may be wrong, with a network. Bears every network that can be constructed, however contradictory, and
 * takes time about proportional to its size. The same network gives the same findings in the same order.
 */
public final class NetworkCheck {

    private NetworkCheck() {}

    /** Empty if there is nothing to say. */
    public static List<Finding> check(Network network) {
        Findings findings = new Findings();
        Lookup lookup = new Lookup(network);
        SizeCheck.check(network, findings);
        IdCheck.check(network, findings);
        ReferenceCheck.check(network, findings);
        LineCheck.check(network, findings);
        PlaceCheck.check(lookup, findings);
        ConnectionCheck.check(network, findings);
        AgeCheck.check(lookup, findings);
        RequirementCheck.check(lookup, findings);
        TimeCheck.check(lookup, findings);
        TextCheck.check(network, findings);
        SourceCheck.check(lookup, findings);
        return findings.all();
    }

    /** Whether the network can be published as far as these checks know. */
    public static boolean isPublishable(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}

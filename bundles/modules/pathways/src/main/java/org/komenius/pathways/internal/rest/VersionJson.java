package org.komenius.pathways.internal.rest;

import java.time.Instant;
import org.komenius.pathways.internal.versions.Act;
import org.komenius.pathways.internal.versions.VersionInfo;
import org.komenius.pathways.internal.versions.VersionState;

/**
 * A version of a network without its content; what has not happened yet is null.
 *
 * @param network id of the network
 * @param basedOn number of the version it was copied from
 * @param comment the newer one of the two comments
 * @param ownWork whether the caller edited or submitted it, so that somebody else has to publish it
 * @param version for {@code If-Match}
 */
record VersionJson(
        String network,
        int number,
        VersionState state,
        Integer basedOn,
        String createdBy,
        Instant createdAt,
        String editedBy,
        Instant editedAt,
        String submittedBy,
        Instant submittedAt,
        String publishedBy,
        Instant publishedAt,
        String returnedBy,
        Instant returnedAt,
        String comment,
        String submitComment,
        String decisionComment,
        boolean ownWork,
        long version) {

    static VersionJson of(VersionInfo info, boolean ownWork) {
        boolean returned = info.state() == VersionState.RETURNED;
        Act publication = returned ? null : info.decided();
        Act giving = returned ? info.decided() : null;
        return new VersionJson(
                info.networkId(),
                info.number(),
                info.state(),
                info.basedOn(),
                by(info.created()),
                at(info.created()),
                by(info.edited()),
                at(info.edited()),
                by(info.submitted()),
                at(info.submitted()),
                by(publication),
                at(publication),
                by(giving),
                at(giving),
                info.decisionComment() != null ? info.decisionComment() : info.submitComment(),
                info.submitComment(),
                info.decisionComment(),
                ownWork,
                info.rowVersion());
    }

    private static String by(Act act) {
        return act == null ? null : act.by().name();
    }

    private static Instant at(Act act) {
        return act == null ? null : act.at();
    }
}

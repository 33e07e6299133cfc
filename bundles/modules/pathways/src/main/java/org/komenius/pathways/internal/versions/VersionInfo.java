package org.komenius.pathways.internal.versions;

/**
 * A version of a network without its content.
 *
 * @param number counts from 1 within the network; never used twice
 * @param basedOn number of the version it was copied from; null if it came as a file or from a template
 * @param submitted null unless somebody handed it in
 * @param decided who published or returned it; null before
 * @param submitComment what whoever submitted it said; null if nothing
 * @param decisionComment why it was returned, or a remark on its publication; null if there is none
 * @param rowVersion for {@code If-Match}
 */
public record VersionInfo(
        String networkId,
        int number,
        VersionState state,
        Integer basedOn,
        Act created,
        Act edited,
        Act submitted,
        Act decided,
        String submitComment,
        String decisionComment,
        long rowVersion) {}

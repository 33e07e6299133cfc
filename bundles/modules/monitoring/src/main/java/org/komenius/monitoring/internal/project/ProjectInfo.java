package org.komenius.monitoring.internal.project;

import java.time.Instant;
import java.util.Set;

/**
 * A distribution of posts on its way to a decision.
 *
 * @param work what has been chosen
 * @param proposed who proposed it and when; null while it is a draft
 * @param decided who approved it and when; null before
 * @param comment of the last act
 * @param recordFile SHA-256 of the record's file; null before approval
 * @param indexVersions how often its index has been frozen
 * @param datasets ids of all data sets that figures came from, those of the reference year among them
 */
public record ProjectInfo(
        String id,
        String title,
        State state,
        ProjectWork work,
        Act created,
        Instant updated,
        Act proposed,
        Act decided,
        String comment,
        String recordFile,
        int indexVersions,
        Set<String> datasets,
        long rowVersion) {

    /** How far it has come. */
    public enum State {
        DRAFT,
        PROPOSED,
        APPROVED
    }

    /** Somebody did something. */
    public record Act(String userId, String name, Instant at) {}
}
